import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { LibraryQuery, Span } from './query.ts';

export type Filter = (entry: Entry) => boolean;

const DAY = 24 * 60 * 60 * 1000;

/** In ms. */
const spanLengths: Readonly<Record<Span, number>> = {
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  quarter: 91 * DAY,
};

/** The words of a text in the form in which they are searched: folded, without duplicates. */
export const searchTerms = (text: string): readonly string[] => [
  ...new Set(fold(text).split(' ').filter(Boolean)),
];

/**
 * The filters of a query; an entry must pass all of them. The query's `text` is no filter, and a
 * filter text without a word filters nothing. `now` is in ms since the epoch; a later time counts as
 * within every span.
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
  if (fetched === 'never') filters.push(({ fetchedAt }) => fetchedAt === undefined);
  else if (fetched) {
    const since = now - spanLengths[fetched === 'old' ? 'quarter' : fetched];
    filters.push(
      ({ fetchedAt }) => fetchedAt !== undefined && fetchedAt >= since !== (fetched === 'old'),
    );
  }
  if (tag) filters.push(({ foldedTags }) => foldedTags.includes(tag));
  for (const term of searchTerms(query.company ?? '')) {
    filters.push(({ foldedCompany }) => foldedCompany.includes(term));
  }
  for (const term of searchTerms(query.location ?? '')) {
    filters.push(({ foldedLocation }) => foldedLocation.includes(term));
  }
  return filters;
}

/** Whether a query can leave anyone out, by its text or a filter. Its sort order doesn't matter. */
export const isFiltered = (query: LibraryQuery): boolean =>
  searchTerms(query.text).length > 0 || filtersOf(query, 0).length > 0;
