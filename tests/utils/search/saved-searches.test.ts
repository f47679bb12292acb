import { expect, test } from 'vitest';
import {
  editSavedSearches,
  type SavedSearch,
  type SavedSearchEdit,
} from '../../../utils/search/saved-searches.ts';

const searches: readonly SavedSearch[] = [
  { name: 'Berlin', address: '?q=berlin' },
  { name: 'Später', address: '?tag=later' },
];

test.each<[SavedSearchEdit, readonly string[]]>([
  [
    { kind: 'save', name: 'Oslo', address: '?q=oslo' },
    ['Berlin ?q=berlin', 'Später ?tag=later', 'Oslo ?q=oslo'],
  ],
  [{ kind: 'save', name: 'BERLIN', address: '?q=x' }, ['BERLIN ?q=x', 'Später ?tag=later']],
  [{ kind: 'rename', name: 'Berlin', to: 'BERLIN' }, ['BERLIN ?q=berlin', 'Später ?tag=later']],
  [{ kind: 'rename', name: 'Berlin', to: 'spater' }, ['Berlin ?q=berlin', 'Später ?tag=later']],
  [{ kind: 'rename', name: 'Gone', to: 'Oslo' }, ['Berlin ?q=berlin', 'Später ?tag=later']],
  [{ kind: 'delete', name: 'spater' }, ['Berlin ?q=berlin']],
  [{ kind: 'delete', name: 'Gone' }, ['Berlin ?q=berlin', 'Später ?tag=later']],
])('%j', (edit, expected) => {
  const after = editSavedSearches(searches, edit);
  expect(after.map(({ name, address }) => `${name} ${address}`)).toEqual(expected);
});

test('beyond 200, only replacing is possible', () => {
  const many = Array.from({ length: 200 }, (_, at) => ({ name: `Search ${at}`, address: '?q=a' }));
  expect(editSavedSearches(many, { kind: 'save', name: 'One more', address: '?q=b' })).toBe(many);
  const replaced = editSavedSearches(many, { kind: 'save', name: 'Search 9', address: '?q=b' });
  expect(replaced[9]).toEqual({ name: 'Search 9', address: '?q=b' });
});
