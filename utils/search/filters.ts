import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { occursInField } from './match-term.ts';
import { parseQuery } from './parse-query.ts';
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

/** The words of a filter's text, folded. */
const wordsOf = (text = ''): readonly string[] => fold(text).split(' ').filter(Boolean);

/** The filters by text. Each is named after the field that it looks at. */
const textFilters = ['title', 'company', 'school', 'skill', 'location'] as const;

/**
 * The filters of a query; an entry must pass all of them. The query's `text` is no filter, and a
 * filter text without a word filters nothing. `now` is in ms since the epoch; a later time counts as
 * within every span.
 */
export function filtersOf(query: LibraryQuery, now: number): readonly Filter[] {
  const { starred, hasNote, changed, fetched } = query;
  const filters: Filter[] = [];
  if (starred) filters.push(({ starred }) => starred === true);
  if (hasNote) filters.push(({ hasNote }) => hasNote === true);
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
  for (const tag of query.tags?.map(fold) ?? []) {
    if (tag) filters.push(({ foldedTags }) => foldedTags.includes(tag));
  }
  for (const field of textFilters) {
    for (const text of wordsOf(query[field])) {
      const countsPast = field === 'company' && query.withPast === true;
      filters.push(
        (entry) =>
          occursInField({ text }, field, entry) ||
          (countsPast && occursInField({ text }, 'past', entry)),
      );
    }
  }
  return filters;
}

/** Whether a query can leave anyone out, by its text or a filter. Its sort order doesn't matter. */
export const isFiltered = (query: LibraryQuery): boolean =>
  parseQuery(query.text).length > 0 || filtersOf(query, 0).length > 0;
