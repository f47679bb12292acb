import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { browserPath } from '../browser/install-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { saveKey } from '../browser/save-key.ts';
import { closeSetupGuide } from '../browser/setup-guide.ts';
import type { Control } from '../control.ts';
import { fillLibrary, openPopup, type Stage } from '../demo/fill-library.ts';
import { startSandbox } from '../server.ts';
import { fillQueue } from './fill-queue.ts';
import { palettePng } from './palette-png.ts';
import { ownPage, panelBesidePage, popupOverPage, scale, type Take } from './takes.ts';

const root = new URL('../../', import.meta.url).pathname;
const output = `${root}.github/screenshots/`;
const slug = 'maya-lindqvist';

/** The screenshots of the documents, by file name. */
const shots: Readonly<Record<string, Take>> = {
  popup: popupOverPage(slug),
  panel: panelBesidePage(slug),
  library: ownPage(`library.html?profile=${slug}`, 'What changed'),
  queue: ownPage('library.html?view=queue', 'Next'),
  overview: ownPage('library.html?view=overview', 'Overview'),
  welcome: ownPage('welcome.html', 'Set up Calling Card'),
};

/** In bytes: they are downloaded with every view of the README. */
const maxSize = 200_000;

/** Takes the screenshots of the documents, light and dark, of the built extension with the sandbox. */
async function main(): Promise<void> {
  const sandbox = await startSandbox();
  const browser = await launchBrowser({
    executablePath: await browserPath(),
    extension: `${root}.output/chrome-mv3`,
    headless: true,
    deviceScaleFactor: scale,
    sandbox,
  });
  try {
    await closeSetupGuide(browser);
    const stage = await prepare(browser, sandbox.control);
    const canvas = await browser.newPage();
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
    for (const [name, take] of Object.entries(shots)) {
      for (const scheme of ['light', 'dark'] as const) {
        save(`${name}-${scheme}`, await palettePng(canvas, await take(stage, scheme)));
      }
    }
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
  await (await openPopup(stage, slug)).close();
  await fillLibrary(stage, slug);
  await fillQueue(stage);
  return stage;
}

function save(name: string, image: Uint8Array): void {
  if (image.byteLength > maxSize) throw new Error(`${name} has ${image.byteLength} bytes.`);
  writeFileSync(`${output}${name}.png`, image);
  console.log(`${name}: ${Math.round(image.byteLength / 1000)} kB`);
}

await main();
