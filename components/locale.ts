import type { Words } from './words.tsx';

/**
 * The locale to write dates and numbers in: the browser's own where it is a variety of the
 * sentences' language ("en-GB" among English ones), else that language, so that a page never mixes
 * two.
 */
export function localeOf(words: Words): string {
  const language = words('language');
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === language ? own : language;
}
