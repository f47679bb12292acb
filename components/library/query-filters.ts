import { omitUndefined } from '../../utils/profile/omit-undefined.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';

const FILTERS = [
  'title',
  'company',
  'school',
  'skill',
  'location',
  'tags',
  'starred',
  'hasNote',
  'changed',
  'fetched',
] as const;

/** Returns how many filters are set. The search text and the sort order don't count. */
export const filtersSet = (query: LibraryQuery): number =>
  FILTERS.filter((filter) => query[filter] !== undefined).length;

/** Removes all filters, and keeps the search text, the list and the sort order. */
export const withoutFilters = ({ text, list, sort }: LibraryQuery): LibraryQuery =>
  omitUndefined({ text, list, sort });
