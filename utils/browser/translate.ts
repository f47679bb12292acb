import type { Translate } from '../i18n/messages.ts';
import { browser } from './browser.ts';

/** Returns a message from the locale files in the browser's language. */
export const t: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);
