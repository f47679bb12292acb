// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { LibraryViewProps } from '../../../components/library/library-view.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { history, NOW } from '../people.ts';
import { failure } from '../tasks.ts';
import { crowd, showLibrary } from './library.tsx';

afterEach(cleanup);

const loading = { loaded: 0, total: 1000 };
const undo = { text: '2 profiles deleted.', onUndo: () => {}, onDismiss: () => {} };
const rich = history.map((summary) => ({
  ...summary,
  location: 'London',
  tags: ['a', 'b', 'c'],
  starred: true as const,
  changedAt: NOW,
  changes: ['promoted' as const],
}));

const search = { name: 'Oslo', address: '?q=oslo' };

const pages: [string, Partial<LibraryViewProps>][] = [
  ['all profiles', { found: rich }],
  ['very many', { found: crowd(10_000) }],
  ['a profile open', { found: rich, open: 'ada-lovelace' as Slug, detail: <h2>Ada</h2> }],
  ['empty', {}],
  ['loading', { loading }],
  ['no match', { total: 9, query: { ...defaultQuery, text: 'x', starred: true } }],
  ['near searches', { total: 9, query: { ...defaultQuery, text: 'x' }, nearQueries: ['y', 'z'] }],
  ['matches', { found: rich, isSearching: true, query: { ...defaultQuery, text: 'a' } }],
  ['filters', { found: rich, query: { ...defaultQuery, company: 'x', tags: ['gone', 'q3'] } }],
  ['saved searches', { found: rich, searches: { saved: [search], edit: () => {} } }],
  ['a failure', { found: rich, failure: failure('storage-fault') }],
  ['undo', { found: rich, undo }],
  ['busy', { found: rich, busy: 'Deleting…' }],
];

test.each(pages)('axe finds no violations in the library: %s', async (_, props) => {
  showLibrary(props);
  document.documentElement.lang = 'en';
  document.title = 'Library';
  // happy-dom has no layout.
  const rules = { 'color-contrast': { enabled: false } };
  const results = await axe.run(document, { rules });
  expect(
    results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`,
    ),
  ).toEqual([]);
});
