import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { palettePng } from './palette-png.ts';
import { ownPage, panelBesidePage, popupOverPage, type Take } from './takes.ts';
import { shownSlug as slug, withStage } from './with-stage.ts';

const output = new URL('../../.github/screenshots/', import.meta.url).pathname;

/** Physical pixels per CSS pixel: sharp at the width of a README, in few bytes. */
const scale = 1.5;

/** Wide enough for the library's rail. */
const pageSize = { width: 1360, height: 850, deviceScaleFactor: scale };
const popupSize = { width: 1120, height: 720, deviceScaleFactor: scale };

/** The screenshots of the documents, by file name. */
const shots: Readonly<Record<string, Take>> = {
  popup: popupOverPage(slug, popupSize),
  panel: panelBesidePage(slug, 'Keep beside the page', popupSize),
  library: ownPage(`library.html?profile=${slug}`, 'What changed', pageSize),
  queue: ownPage('library.html?view=queue', 'Next', pageSize),
  overview: ownPage('library.html?view=overview', 'Overview', pageSize),
  welcome: ownPage('welcome.html', 'Set up Calling Card', pageSize),
};

/** In bytes: they are downloaded with every view of the README. */
const maxSize = 200_000;

function save(name: string, image: Uint8Array): void {
  if (image.byteLength > maxSize) throw new Error(`${name} has ${image.byteLength} bytes.`);
  writeFileSync(`${output}${name}.png`, image);
  console.log(`${name}: ${Math.round(image.byteLength / 1000)} kB`);
}

/** Takes the screenshots of the documents, light and dark, of the built extension with the sandbox. */
await withStage(scale, async (stage, canvas) => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  for (const [name, take] of Object.entries(shots)) {
    for (const scheme of ['light', 'dark'] as const) {
      save(`${name}-${scheme}`, await palettePng(canvas, await take(stage, scheme)));
    }
  }
});
