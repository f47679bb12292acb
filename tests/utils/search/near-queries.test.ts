import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEntries } from '../../../utils/search/find-entries.ts';
import { editDistance, nearQueries } from '../../../utils/search/near-queries.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { entry, now } from './library.ts';

const library = [
  entry({ name: 'Zoë Lovelace', company: 'Acme Labs', skills: 'Kotlin' }),
  entry({ name: 'Grace Hopper', company: 'Acme Labs', skills: 'Kotlin for Android' }),
  entry({ name: 'Ada Kotlik', schools: 'Łódź', starred: true }),
];

function near(text: string, filters: Partial<LibraryQuery> = {}, all = library) {
  const steps = nearQueries(all, { ...defaultQuery, ...filters, text }, now, 1);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a search that finds nothing has neighbors that find something', () => {
  test.each<[string, readonly string[]]>([
    ['kotln', ['kotlin']],
    ['koltin', ['kotlin', 'kotlik']],
    ['LOVELASE', ['lovelace']],
    ['zoe lovelase', ['zoe lovelace']],
    ['lovelase koltin', ['lovelace kotlin']],
    ['"grace hoper"', ['"grace hopper"']],
    ['skill:"koltin" -ada', ['skill:"kotlin" -ada']],
    ['koltin OR xyzzy', ['kotlin OR xyzzy', 'kotlik OR xyzzy']],
    ['lodz', []],
    ['lozd', ['lodz']],
    ['aq', []],
    ['kotlin hopper lovelace', []],
    ['quite something else', []],
    ['-kotlin -lodz', []],
    ['', []],
  ])('%s → %j', (text, queries) => {
    expect(near(text)).toEqual(queries);
  });

  test('with its filters', () => {
    expect(near('koltin', { starred: true })).toEqual(['kotlik']);
  });
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', '王'), maxLength: 5 });

test('the distance counts single edits, and is symmetric', () => {
  expect(editDistance('kotlin', 'kotlin', 2)).toBe(0);
  expect(editDistance('koltin', 'kotlin', 2)).toBe(1);
  expect(editDistance('ktlni', 'kotlin', 2)).toBe(2);
  expect(editDistance('abc', 'xyz', 2)).toBeGreaterThan(2);
  fc.assert(
    fc.property(word, word, fc.nat(5), (one, other, at) => {
      const without = one.slice(0, at) + one.slice(at + 1);
      expect(editDistance(one, without, 2)).toBe(one.length - without.length);
      expect(editDistance(one, other, 9)).toBe(editDistance(other, one, 9));
    }),
  );
});

test('every neighbor finds something', () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), (text, names) => {
      const all = names.map((name) => entry({ name }));
      for (const other of near(text, {}, all)) {
        expect(findEntries(all, { ...defaultQuery, text: other }, now)).not.toEqual([]);
      }
    }),
  );
});
