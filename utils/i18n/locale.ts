import type { Translate } from './messages.ts';

/** Every row of a list asks for the locale, and finding it takes time. */
const locales = new WeakMap<Translate, string>();

/**
 * Returns the locale for dates and numbers. This is the browser's locale if it is a variety of the
 * messages' language, such as `en-GB` for English messages. Otherwise it is the messages' language, so
 * that a page never mixes two languages.
 */
export function localeOf(t: Translate): string {
  const locale = locales.get(t) ?? findLocale(t);
  locales.set(t, locale);
  return locale;
}

function findLocale(t: Translate): string {
  const language = t('language');
  const locale = browserLocale();
  return locale.split('-')[0] === language ? locale : language;
}

/** The browser's locale, whatever the language of the messages: what the user's other programs expect. */
export const browserLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;
