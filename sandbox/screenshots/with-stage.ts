import type { Browser, Page } from 'puppeteer-core';
import { browserPath } from '../browser/install-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { saveKey } from '../browser/save-key.ts';
import { closeSetupGuide } from '../browser/setup-guide.ts';
import type { Control } from '../control.ts';
import { fillLibrary, openPopup, type Stage } from '../demo/fill-library.ts';
import { startSandbox } from '../server.ts';
import { fillQueue } from './fill-queue.ts';

const extension = new URL('../../.output/chrome-mv3', import.meta.url).pathname;

/** Who is shown: fetched, with a change, a tag and a note. */
export const shownSlug = 'maya-lindqvist';

/**
 * Starts a browser with the built extension, a key and a full library against the sandbox. `canvas` is an
 * empty page to work with.
 */
export async function withStage(
  deviceScaleFactor: number,
  use: (stage: Stage, canvas: Page) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox();
  const browser = await launchBrowser({
    executablePath: await browserPath(),
    extension,
    headless: true,
    deviceScaleFactor,
    sandbox,
  });
  try {
    await closeSetupGuide(browser);
    const stage = await prepare(browser, sandbox.control);
    await use(stage, await browser.newPage());
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/** Saves a key, and fills the library and the queue. */
async function prepare(browser: Browser, control: Control): Promise<Stage> {
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error("The browser didn't load the extension.");
  const options = await browser.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await saveKey(options, 'outx_sandbox_screenshots');
  await options.close();
  const stage = { browser, extension, control, page: await browser.newPage() };
  await (await openPopup(stage, shownSlug)).close();
  await fillLibrary(stage, shownSlug);
  await fillQueue(stage);
  return stage;
}
