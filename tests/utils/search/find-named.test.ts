import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNamed, namesBy } from '../../../utils/search/find-named.ts';

const names = ['Open queue', 'Import list', 'Export all 12', 'Öffne Übersicht', 'Reopen the list'];
const find = (text: string) =>
  findNamed(
    names.map((name) => ({ name })),
    text,
  ).map(({ name }) => name);

test.each([
  ['', names],
  [' \t', names],
  ['open', ['Open queue', 'Reopen the list']],
  ['list', ['Import list', 'Reopen the list']],
  ['li im', ['Import list']],
  ['port', ['Import list', 'Export all 12']],
  ['ALL  12', ['Export all 12']],
  ['ubersicht', ['Öffne Übersicht']],
  ['open list', ['Reopen the list']],
  ['xyzzy', []],
])('%j finds %j', (text, found) => {
  expect(find(text)).toEqual(found);
});

test.each([
  ['Ada Lovelace', 'ada', true],
  ['Ada Lovelace', 'love ad', true],
  ['Ada Lovelace', 'lace', false],
  ['Ada Lovelace', ' ', false],
])('%s is named by %j: %s', (name, text, expected) => {
  expect(namesBy(name, text)).toBe(expected);
});

test('every name is found by its whole text, and by each of its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      for (const text of [name, ...name.split(' ')])
        expect(findNamed([{ name }], text)).toEqual([{ name }]);
    }),
  );
});
