import type { LibraryQuery } from '../../utils/search/query.ts';

const FILTERS = ['company', 'location', 'tag', 'starred', 'changed', 'fetched'] as const;

/** How many filters are set; the text and the order are none. */
export const filtersSet = (query: LibraryQuery): number =>
  FILTERS.filter((filter) => query[filter] !== undefined).length;

/** The same text in the same order, without any filter. */
export const withoutFilters = ({ text, sort }: LibraryQuery): LibraryQuery => ({ text, sort });
