import type { Words } from '../../components/ui/translate.tsx';

/** Asked for in every row of a list, and not free to find out. */
const known = new WeakMap<Words, string>();

/**
 * The locale to write dates and numbers in: the browser's own where it is a variety of the
 * sentences' language ("en-GB" among English ones), else that language, so that a page never mixes
 * two.
 */
export function localeOf(words: Words): string {
  const locale = known.get(words) ?? find(words);
  known.set(words, locale);
  return locale;
}

function find(words: Words): string {
  const language = words('language');
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === language ? own : language;
}
