// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { showLibrary } from './library.tsx';

afterEach(cleanup);

const saved = [
  { name: 'Kotlin', address: '?q=kotlin&sort=name' },
  { name: 'Oslo', address: '?location=Oslo' },
];
const kotlin: LibraryQuery = { text: 'kotlin', sort: 'name' };

function showSearches(query: Partial<LibraryQuery>, searches = saved) {
  const edit = vi.fn();
  const page = showLibrary({
    query: { ...defaultQuery, ...query },
    searches: { saved: searches, edit },
  });
  const name = () => page.getByRole('textbox', { name: 'Name of the search' });
  return { ...page, edit, name };
}

test('a search is saved under the name that the user types', async () => {
  const page = showSearches({ text: ' rust ', tags: ['q3'] });
  await page.user.click(page.button('Save search'));
  expect(document.activeElement).toBe(page.name());
  await page.user.keyboard('acean{Enter}');
  expect(page.edit).toHaveBeenCalledExactlyOnceWith({
    kind: 'save',
    name: 'acean',
    address: '?q=+rust+&tag=q3',
  });
  expect(document.activeElement).not.toBe(document.body);
});

test('a name that is taken is replaced on saving, and refused on renaming', async () => {
  const page = showSearches({ text: 'oslo' });
  await page.user.click(page.button('Save search'));
  expect(page.getByText('Replaces the search of this name.')).toBeTruthy();
  await page.user.keyboard('{Escape}');
  await page.user.click(page.button('Rename Kotlin'));
  await page.user.keyboard('oslo{Enter}');
  expect(page.getByText('Another search has this name.')).toBeTruthy();
  expect(page.edit).not.toHaveBeenCalled();
  await page.user.keyboard(' 2{Enter}');
  expect(page.edit).toHaveBeenCalledExactlyOnceWith({
    kind: 'rename',
    name: 'Kotlin',
    to: 'oslo 2',
  });
});

test('a saved search opens with its filters and sort order, and is marked', async () => {
  const page = showSearches({});
  expect(page.queryByRole('button', { name: 'Save search' })).toBeNull();
  await page.user.click(page.button('Kotlin'));
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith(kotlin);
  page.change({ query: kotlin, searches: { saved, edit: page.edit } });
  expect(page.button('Kotlin').getAttribute('aria-current')).toBe('true');
  expect(page.queryByRole('button', { name: 'Save search' })).toBeNull();
});

test('a saved search can be deleted', async () => {
  const page = showSearches({});
  await page.user.click(page.button('Delete Oslo'));
  expect(page.edit).toHaveBeenCalledExactlyOnceWith({ kind: 'delete', name: 'Oslo' });
});
