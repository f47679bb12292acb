import type { Browser, Extension, Page } from 'puppeteer-core';
import { saveKey } from '../browser/save-key.ts';
import type { Control } from '../control.ts';
import { tourLibrary } from './tour-library.ts';

export interface WalkThrough {
  readonly apiKey: string;
  readonly slug: string;
  /** The folder for the screenshots. */
  readonly screenshots: string;
  /** The sandbox's control, or `undefined` with the real OutX. */
  readonly control?: Control;
}

/** OutX's own polling window: a real task waits for a team member's browser. */
const fetchTimeoutMs = 150_000;

/**
 * Saves the key, opens a profile, clicks the icon and prints the result. Throws the popup's message
 * if the fetch fails.
 */
export async function walkThrough(browser: Browser, walk: WalkThrough): Promise<void> {
  const { slug, screenshots, control } = walk;
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error("The browser didn't load the extension.");

  await saveKeyInOptions(browser, extension, walk);
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 760, deviceScaleFactor: 2 });
  await page.goto(`https://www.linkedin.com/in/${encodeURIComponent(slug)}/`);
  console.log(`Opened linkedin.com/in/${slug} and clicked the icon.\n`);

  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  await printStages(popup);
  await popup.waitForSelector('[role=status]');
  await popup.screenshot({ path: `${screenshots}/1-fetching.png` });
  await popup.waitForSelector('article h1, [role=alert]', { timeout: fetchTimeoutMs });
  const alert = await popup.$eval('[role=alert]', (notice) => notice.textContent).catch(() => null);
  if (alert !== null) throw new Error(`The fetch failed: ${alert}`);

  await popup.screenshot({ path: `${screenshots}/2-profile.png` });
  console.log(
    `\n${await popup.$eval('[role=tabpanel]', (panel) => (panel as HTMLElement).innerText)}`,
  );
  await popup.locator('::-p-aria([name="History"][role="tab"])').click();
  await popup.waitForSelector('[aria-label="History"]');
  await popup.screenshot({ path: `${screenshots}/3-history.png` });
  if (control) await tourLibrary({ browser, extension, page, control }, slug, screenshots);
  await page.bringToFront();
}

async function saveKeyInOptions(browser: Browser, extension: Extension, walk: WalkThrough) {
  const options = await browser.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await saveKey(options, walk.apiKey);
  await options.screenshot({ path: `${walk.screenshots}/0-options.png` });
  await options.close();
}

/** Prints each stage that the popup shows. */
async function printStages(popup: Page) {
  await popup.exposeFunction('printStage', (stage: string) => console.log(`  ${stage}`));
  await popup.evaluate(() => {
    let printed = '';
    const print = () => {
      const stage = document.querySelector('[role=status]')?.textContent?.trim() ?? '';
      if (stage !== '' && stage !== printed) {
        printed = stage;
        (globalThis as unknown as { printStage(stage: string): void }).printStage(stage);
      }
    };
    print();
    new MutationObserver(print).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}
