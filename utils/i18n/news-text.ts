import type { News } from '../queue/news.ts';
import { changeSentence } from './change-text.ts';
import { localeOf } from './locale.ts';
import type { Translate } from './messages.ts';
import { plural } from './plural.ts';

/** A notification names at most this many people. */
export const maxNamesOfNews = 3;

/** What news say, one sentence each, without a full stop. */
export const newsSentences = ({ changes, isUnreadable }: News, t: Translate): readonly string[] =>
  isUnreadable ? [t('news_unreadable')] : changes.map((change) => changeSentence(change, t));

/** The title and the text of a notification of news of `count` people, the first of whom have these names. */
export function newsNotification(
  count: number,
  names: readonly string[],
  t: Translate,
): { readonly title: string; readonly message: string } {
  const rest = count - names.length;
  const listed = rest > 0 ? [...names, plural(t, 'news_more_people', rest)] : names;
  return {
    title: plural(t, 'news_of_people', count),
    message: new Intl.ListFormat(localeOf(t)).format(listed),
  };
}
