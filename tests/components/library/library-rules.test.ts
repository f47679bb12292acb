import fc from 'fast-check';
import { expect, test } from 'vitest';
import { targetsOf } from '../../../components/library/library-targets.ts';
import { filtersSet, withoutFilters } from '../../../components/library/query-filters.ts';
import { suggested } from '../../../components/ui/suggested.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { isFiltered } from '../../../utils/search/filters.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { history } from '../people.ts';

const set: LibraryQuery = {
  text: 'ada',
  sort: 'name',
  company: 'Acme',
  location: 'Oslo',
  tag: 'q3',
  starred: true,
  changed: 'week',
  fetched: 'old',
};

test('every filter counts, the text and the order do not', () => {
  expect(filtersSet(set)).toBe(6);
  expect(filtersSet({ text: 'ada', sort: 'name' })).toBe(0);
});

test('without filters, the text and the order stay', () => {
  expect(withoutFilters(set)).toEqual({ text: 'ada', sort: 'name' });
});

test.each<[LibraryQuery, boolean]>([
  [defaultQuery, false],
  [{ ...defaultQuery, text: ' ' }, false],
  [{ ...defaultQuery, sort: 'company' }, false],
  [{ ...defaultQuery, text: 'a' }, true],
  [{ ...defaultQuery, starred: true }, true],
])('%o asks for some only: %s', (query, isSearch) => {
  expect(isFiltered(query)).toBe(isSearch);
});

const companies = ['Acme', 'Globex', 'Acme Labs', 'Initech'];

test.each([
  ['', companies],
  ['aC', ['Acme', 'Acme Labs']],
  [' labs ', ['Acme Labs']],
  ['Initech', []],
  ['x y', []],
])('%j suggests %j', (typed, choices) => {
  expect(suggested(companies, typed)).toEqual(choices);
});

test('however many there are to choose from, few are suggested', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.constantFrom('', '1', '12'), (count, typed) => {
      const choices = Array.from({ length: count }, (_, at) => `Company ${at}`);
      const found = suggested(choices, typed);
      expect(found.length).toBeLessThanOrEqual(40);
      for (const choice of found) expect(choice).toContain(typed);
    }),
  );
});

const [grace, ada] = history;
const slugs = (...all: (string | undefined)[]) => new Set(all as Slug[]);

test.each([
  ['nobody', slugs(), undefined, [], undefined],
  ['the open one where nobody is selected', slugs(), ada, ['ada-lovelace'], 'Ada Lovelace'],
  [
    'the selected one, not the open one',
    slugs('grace-hopper'),
    ada,
    ['grace-hopper'],
    'Grace Hopper',
  ],
  [
    'all selected, in the order of the list',
    slugs('ada-lovelace', 'grace-hopper'),
    undefined,
    ['grace-hopper', 'ada-lovelace'],
    undefined,
  ],
  ['nobody who was not found', slugs('somebody-else'), undefined, [], undefined],
])('Star and Delete are about %s', (_, selected, open, targets, name) => {
  expect(targetsOf(history, selected, open)).toEqual({ slugs: targets, areStarred: false, name });
});

test('they have a star where every one of them has', () => {
  const starred = history.map((summary) => ({ ...summary, starred: true as const }));
  const some = grace && ada ? [grace, { ...ada, starred: true as const }] : [];
  const both = slugs('ada-lovelace', 'grace-hopper');
  expect(targetsOf(starred, both, undefined).areStarred).toBe(true);
  expect(targetsOf(some, both, undefined).areStarred).toBe(false);
});
