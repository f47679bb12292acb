import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** Composes the page and the popup as the user sees them into `calling-card.png`. */
export async function showcase(browser: Browser, screenshots: string): Promise<void> {
  const image = (name: string) =>
    `data:image/png;base64,${readFileSync(`${screenshots}/${name}.png`).toString('base64')}`;
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 760, deviceScaleFactor: 2 });
  await page.setContent(`<style>
    body { margin: 0 }
    .page { width: 1180px; display: block }
    .popup {
      position: absolute; top: 14px; right: 24px; width: 400px;
      border-radius: 10px; box-shadow: 0 0 0 1px #0002, 0 18px 50px #0005;
    }
  </style>
  <img class="page" src="${image('page')}"><img class="popup" src="${image('2-profile')}">`);
  await page.screenshot({ path: `${screenshots}/calling-card.png` });
  await page.close();
}
