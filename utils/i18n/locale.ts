import type { Translate } from './messages.ts';

/** Asked for in every row of a list, and not free to find out. */
const known = new WeakMap<Translate, string>();

/**
 * The locale to write dates and numbers in: the browser's own where it is a variety of the
 * sentences' language ("en-GB" among English ones), else that language, so that a page never mixes
 * two.
 */
export function localeOf(t: Translate): string {
  const locale = known.get(t) ?? find(t);
  known.set(t, locale);
  return locale;
}

function find(t: Translate): string {
  const language = t('language');
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === language ? own : language;
}
