import { expect, test } from 'vitest';
import { filtersSet, withoutFilters } from '../../../components/library/query-filters.ts';
import { isFiltered } from '../../../utils/search/filters.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';

const set: LibraryQuery = {
  text: 'ada',
  sort: 'name',
  company: 'Acme',
  location: 'Oslo',
  tags: ['q3', 'hot'],
  hasNote: true,
  withPast: true,
  starred: true,
  changed: 'week',
  fetched: 'old',
};

test('every filter counts, but not the text and the sort order', () => {
  expect(filtersSet(set)).toBe(7);
  expect(filtersSet({ text: 'ada', sort: 'name' })).toBe(0);
});

test('removing the filters keeps the text and the sort order', () => {
  expect(withoutFilters(set)).toEqual({ text: 'ada', sort: 'name' });
});

test.each<[LibraryQuery, boolean]>([
  [defaultQuery, false],
  [{ ...defaultQuery, text: ' ' }, false],
  [{ ...defaultQuery, sort: 'company' }, false],
  [{ ...defaultQuery, text: 'a' }, true],
  [{ ...defaultQuery, starred: true }, true],
])('%o restricts the profiles: %s', (query, isSearch) => {
  expect(isFiltered(query)).toBe(isSearch);
});
