import { fillIn, type Language, type LocaleFile } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { browser } from './browser.ts';

/** Returns a message from the locale files in the browser's language. */
const inBrowserLanguage: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, substitutions);

const loaded = new Map<Language, Promise<Translate>>();

/**
 * Returns the messages in a language, or in the browser's if none is given. Each language is read once. Uses
 * the browser's language if the locale file can't be read.
 */
export async function loadTranslate(language: Language | undefined): Promise<Translate> {
  if (language === undefined) return inBrowserLanguage;
  const translate = loaded.get(language) ?? readLocaleFile(language);
  loaded.set(language, translate);
  return translate.catch(() => inBrowserLanguage);
}

/** nb. The browser's own API can't be asked for another language than the browser's. */
async function readLocaleFile(language: Language): Promise<Translate> {
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages: LocaleFile = await response.json();
  return (key, ...substitutions) => fillIn(messages[key]?.message ?? '', substitutions);
}
