import type { Browser, Extension, Page } from 'puppeteer-core';
import type { Control } from '../control.ts';
import { showcase } from './showcase.ts';
import { tourLibrary } from './tour-library.ts';

/** What the demo shows, with which key, and where it puts its screenshots. */
export interface WalkThrough {
  readonly apiKey: string;
  readonly slug: string;
  readonly pictures: string;
  /** Of the sandbox that answers; absent where the real OutX does. */
  readonly control?: Control;
}

/** A live task waits for somebody's browser; as long as the vendor's own polling window. */
const fetchTimeoutMs = 150_000;

/**
 * Does what a person does: saves the key, opens a profile, clicks the icon, and reads what comes.
 * Throws with the popup's own sentence if the fetch fails.
 */
export async function walkThrough(browser: Browser, walk: WalkThrough): Promise<void> {
  const { apiKey, slug, pictures, control } = walk;
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error('The browser did not take the extension.');

  await saveKey(browser, extension, apiKey, pictures);
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 760, deviceScaleFactor: 2 });
  await page.goto(`https://www.linkedin.com/in/${encodeURIComponent(slug)}/`);
  console.log(`Opened linkedin.com/in/${slug} and clicked the icon.\n`);

  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  await tellStages(popup);
  await popup.waitForSelector('[role=status]');
  await popup.screenshot({ path: `${pictures}/1-fetching.png` });
  await popup.waitForSelector('h1, [role=alert]', { timeout: fetchTimeoutMs });
  const alert = await popup.$eval('[role=alert]', (notice) => notice.textContent).catch(() => null);
  if (alert !== null) throw new Error(`The fetch did not succeed: ${alert}`);

  await popup.screenshot({ path: `${pictures}/2-profile.png` });
  console.log(
    `\n${await popup.$eval('[role=tabpanel]', (panel) => (panel as HTMLElement).innerText)}`,
  );
  await popup.locator('::-p-aria([name="History"][role="tab"])').click();
  await popup.waitForSelector('[aria-label="History"]');
  await popup.screenshot({ path: `${pictures}/3-history.png` });
  await page.screenshot({ path: `${pictures}/page.png` });
  await showcase(browser, pictures);
  if (control) await tourLibrary({ browser, extension, page, control, pictures }, slug);
  await page.bringToFront();
}

async function saveKey(browser: Browser, extension: Extension, apiKey: string, pictures: string) {
  const options = await browser.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.locator('::-p-aria([name="OutX API key"][role="textbox"])').fill(apiKey);
  await options.locator('::-p-aria([name="Save key"][role="button"])').click();
  await options.waitForSelector('[role=status], [role=alert]');
  await options.screenshot({ path: `${pictures}/0-options.png` });
  await options.close();
}

/** Prints each stage that the popup tells. */
async function tellStages(popup: Page) {
  await popup.exposeFunction('tellStage', (stage: string) => console.log(`  ${stage}`));
  await popup.evaluate(() => {
    let told = '';
    const tell = () => {
      const stage = document.querySelector('[role=status]')?.textContent?.trim() ?? '';
      if (stage !== '' && stage !== told) {
        told = stage;
        (globalThis as unknown as { tellStage(stage: string): void }).tellStage(stage);
      }
    };
    tell();
    new MutationObserver(tell).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}
