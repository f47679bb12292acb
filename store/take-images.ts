import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Stage } from '../sandbox/demo/fill-library.ts';
import { palettePng } from '../sandbox/screenshots/palette-png.ts';
import {
  ownPage,
  panelBesidePage,
  popupOverPage,
  type Take,
} from '../sandbox/screenshots/takes.ts';
import { shownSlug as slug, withStage } from '../sandbox/screenshots/with-stage.ts';
import { type Language, languages } from '../utils/i18n/languages.ts';
import { messagesIn, type ReadMessage } from './messages.ts';

const images = new URL('images/', import.meta.url).pathname;

/** The sizes that the stores ask for. */
const screenshotSize = { width: 1280, height: 800, deviceScaleFactor: 1 };
const tileSize = { width: 440, height: 280, deviceScaleFactor: 1 };

/** The screenshots of a listing, by file name, in the order of the listing. */
const shots = (message: ReadMessage): Readonly<Record<string, Take>> => ({
  '1-popup': popupOverPage(slug, screenshotSize),
  '2-panel': panelBesidePage(slug, message('keep_beside'), screenshotSize),
  '3-library': ownPage(`library.html?profile=${slug}`, message('what_changed'), screenshotSize),
  '4-queue': ownPage('library.html?view=queue', message('queue_next'), screenshotSize),
  '5-overview': ownPage('library.html?view=overview', message('overview_title'), screenshotSize),
});

/** Takes the images of the stores' listings, in all languages or in `--language`. */
async function main(): Promise<void> {
  const { language } = parseArgs({ options: { language: { type: 'string' } } }).values;
  const chosen = languages.filter((each) => language === undefined || each === language);
  if (chosen.length === 0) throw new Error(`There is no language ${language}.`);
  await withStage(1, async (stage, canvas) => {
    let shown: Language = 'en';
    for (const next of chosen) {
      await chooseLanguage(stage, shown, next);
      await takeScreenshots(stage, canvas, next);
      shown = next;
    }
    save('promo-440x280', await palettePng(canvas, await promoTile(canvas)));
  });
}

/** Chooses a language in the options, which are in the language before it. */
async function chooseLanguage(
  { browser, extension }: Stage,
  shown: Language,
  next: Language,
): Promise<void> {
  const options = await browser.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  const label = messagesIn(shown)('language_heading');
  const list = await options.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
  await list?.select(String(languages.indexOf(next)));
  const heading = messagesIn(next)('language_heading');
  await options.waitForSelector(`::-p-aria([name="${heading}"][role="combobox"])`);
  await options.close();
}

async function takeScreenshots(stage: Stage, canvas: Page, language: Language): Promise<void> {
  rmSync(`${images}${language}`, { recursive: true, force: true });
  mkdirSync(`${images}${language}`, { recursive: true });
  for (const [name, take] of Object.entries(shots(messagesIn(language)))) {
    save(`${language}/${name}`, await palettePng(canvas, await take(stage, 'light')));
  }
}

/** The small tile of the Chrome Web Store. Its only words are the name, which is the same in all languages. */
async function promoTile(page: Page): Promise<Uint8Array> {
  const icon = readFileSync(new URL('../public/icon/128.png', import.meta.url), 'base64');
  await page.setViewport(tileSize);
  await page.setContent(`<style>
    body {
      margin: 0; height: 280px; display: grid; place-content: center; justify-items: center; gap: 20px;
      background: #e0efe9; color: #0b6a56;
      font: bold 40px "Noto Sans", "Liberation Sans", sans-serif;
    }
    img { width: 128px }
  </style>
  <img src="data:image/png;base64,${icon}"><div>${messagesIn('en')('extension_name')}</div>`);
  return page.screenshot();
}

function save(name: string, image: Uint8Array): void {
  writeFileSync(`${images}${name}.png`, image);
  console.log(`${name}: ${Math.round(image.byteLength / 1000)} kB`);
}

await main();
