import { mkdirSync, writeFileSync } from 'node:fs';
import { languages } from '../utils/i18n/languages.ts';
import { listingIn } from './listing.ts';

/** Writes what users read in the stores, ready to paste, to `.output/store/<language>/`. */
for (const language of languages) {
  const folder = new URL(`../.output/store/${language}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(listingIn(language))) {
    writeFileSync(new URL(`${name}.txt`, folder), text);
  }
}
