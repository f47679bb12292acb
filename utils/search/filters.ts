import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { LibraryQuery, Span } from './query.ts';

export type Filter = (entry: Entry) => boolean;

const DAY = 24 * 60 * 60 * 1000;

/** In milliseconds. */
const spanLengths: Readonly<Record<Span, number>> = {
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  quarter: 91 * DAY,
};

/** The words of a text as they are searched: folded, parted at blanks, none twice. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(fold(text).split(' ').filter(Boolean)),
];

/**
 * What a query asks for besides its text; an entry must pass every one. Texts without a word ask
 * for nothing. `now` is in ms since the epoch; what is dated after it counts as within every span.
 */
export function filtersOf(query: LibraryQuery, now: number): readonly Filter[] {
  const { starred, changed, fetched } = query;
  const tag = fold(query.tag ?? '');
  const filters: Filter[] = [];
  if (starred) filters.push(({ starred }) => starred === true);
  if (changed) {
    const since = now - spanLengths[changed];
    filters.push(({ changedAt }) => changedAt !== undefined && changedAt >= since);
  }
  if (fetched) {
    const since = now - spanLengths[fetched === 'old' ? 'quarter' : fetched];
    filters.push(({ fetchedAt }) => fetchedAt >= since !== (fetched === 'old'));
  }
  if (tag) filters.push(({ foldedTags }) => foldedTags.includes(tag));
  for (const word of wordsOf(query.company ?? '')) {
    filters.push(({ foldedCompany }) => foldedCompany.includes(word));
  }
  for (const word of wordsOf(query.location ?? '')) {
    filters.push(({ foldedLocation }) => foldedLocation.includes(word));
  }
  return filters;
}

/** Whether a query leaves anybody out: by a word to search or by a filter. Its order does not. */
export const asksForAnything = (query: LibraryQuery): boolean =>
  wordsOf(query.text).length > 0 || filtersOf(query, 0).length > 0;
