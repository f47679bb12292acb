import { browser } from './browser.ts';

/** A sentence of the locale files in the browser's language, `$1…$9` replaced. */
export const sentence = (key: string, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions);
