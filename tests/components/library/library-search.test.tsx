// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { crowd, showLibrary } from './library.tsx';

afterEach(cleanup);

const asked: LibraryQuery = {
  text: 'ada',
  sort: 'name',
  company: 'Acme',
  location: 'Oslo',
  tag: 'q3',
  starred: true,
  changed: 'week',
  fetched: 'old',
};

test('one can type at once, and each letter asks', async () => {
  const page = showLibrary({ found: crowd(3), query: { ...defaultQuery, sort: 'name' } });
  expect(document.activeElement).toBe(page.search());
  await page.person.keyboard('a');
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ text: 'a', sort: 'name' });
});

test('Escape empties the search and leaves the filters', async () => {
  const page = showLibrary({ query: asked });
  await page.person.type(page.search(), '{Escape}');
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...asked, text: '' });
});

test('ArrowDown leads from the search to the best match', async () => {
  const page = showLibrary({ found: crowd(3), open: 'p2' as Slug });
  await page.person.type(page.search(), '{ArrowDown}');
  expect(document.activeElement).toBe(page.grid());
  expect(page.active()).toBe('Person 0');
});

test('a slash leads to the search from anywhere that is no field', async () => {
  const page = showLibrary({ found: crowd(3) });
  for (const place of [page.grid(), page.button('Export'), page.checkbox('Starred only')]) {
    place.focus();
    await page.person.keyboard('/');
    expect(document.activeElement).toBe(page.search());
  }
  expect(page.onQuery).not.toHaveBeenCalled();
});

test('a slash typed into a field stays there', async () => {
  const page = showLibrary({ found: crowd(3) });
  const company = page.getByRole('combobox', { name: 'Company' });
  await page.person.type(company, '/');
  expect(document.activeElement).toBe(company);
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...defaultQuery, company: '/' });
});

test('every filter shows what is asked for', () => {
  const page = showLibrary({ query: asked, total: 3 });
  const shown = ['Company', 'Location', 'Tag', 'Changed', 'Fetched', 'Sort by'].map((name) => {
    const field = page.getByLabelText(name);
    return field instanceof HTMLSelectElement
      ? field.selectedOptions[0]?.textContent
      : (field as HTMLInputElement).value;
  });
  expect(shown).toEqual(['Acme', 'Oslo', 'q3', 'Last 7 days', 'Longer ago', 'Name']);
  expect(page.checkbox('Starred only').checked).toBe(true);
});

test.each<[string, string, Partial<LibraryQuery>]>([
  ['Tag', 'q3', { tag: 'q3' }],
  ['Changed', 'Last 24 hours', { changed: 'day' }],
  ['Fetched', 'Longer ago', { fetched: 'old' }],
  ['Sort by', 'Latest change', { sort: 'changed' }],
])('%s: %s asks for it', async (label, choice, changed) => {
  const page = showLibrary({ found: crowd(1) });
  await page.person.selectOptions(page.getByLabelText(label), choice);
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...defaultQuery, ...changed });
});

test.each<[string, string, keyof LibraryQuery]>([
  ['Tag', 'Any tag', 'tag'],
  ['Changed', 'Any time', 'changed'],
  ['Fetched', 'Any time', 'fetched'],
])('%s: %s no longer asks for it', async (label, choice, filter) => {
  const page = showLibrary({ query: asked });
  await page.person.selectOptions(page.getByLabelText(label), choice);
  const { [filter]: _, ...others } = asked;
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith(others);
});

test('an emptied field and an unchecked star no longer ask', async () => {
  const page = showLibrary({ query: { ...defaultQuery, company: 'A', starred: true } });
  await page.person.clear(page.getByLabelText('Company'));
  expect(page.onQuery).toHaveBeenLastCalledWith({ ...defaultQuery, starred: true });
  await page.person.click(page.checkbox('Starred only'));
  expect(page.onQuery).toHaveBeenLastCalledWith({ ...defaultQuery, company: 'A' });
});

test('a tag that nobody has any more can be seen, and let go', () => {
  const page = showLibrary({ query: { ...defaultQuery, tag: 'gone' } });
  const tag = page.getByLabelText('Tag') as HTMLSelectElement;
  expect(tag.selectedOptions[0]?.textContent).toBe('gone');
});

test('a tag may be called as the choice of none is', async () => {
  const suggestions = { companies: [], locations: [], tags: ['Any tag'] };
  const page = showLibrary({ suggestions });
  const option = page.getByLabelText('Tag').querySelectorAll('option')[1];
  if (option) await page.person.selectOptions(page.getByLabelText('Tag'), option);
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...defaultQuery, tag: 'Any tag' });
});

test('companies and places of the library are suggested', () => {
  const page = showLibrary({ query: { ...defaultQuery, company: 'glo' } });
  const list = page.getByLabelText('Company').getAttribute('list') ?? '';
  const options = document.getElementById(list)?.querySelectorAll('option');
  expect([...(options ?? [])].map(({ value }) => value)).toEqual(['Globex']);
});

test('one button clears the filters, and is there only then', async () => {
  const page = showLibrary({ query: asked });
  await page.person.click(page.button('Clear filters'));
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ text: 'ada', sort: 'name' });
  page.change({ query: { ...defaultQuery, text: 'ada' } });
  expect(page.queryByRole('button', { name: 'Clear filters' })).toBeNull();
});

test('where there is no room for the filters, a button with their number unfolds them', async () => {
  const page = showLibrary({ query: asked });
  const unfold = page.button('Filters 6');
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  await page.person.click(unfold);
  expect(unfold.getAttribute('aria-expanded')).toBe('true');
  const filters = page.getByRole('complementary', { name: 'Filters' });
  expect(unfold.getAttribute('aria-controls')).toBe(filters.id);
  page.change({ query: defaultQuery });
  expect(page.button('Filters')).toBe(unfold);
});
