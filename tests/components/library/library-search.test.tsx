// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { ReadReason } from '../../../components/library/list/use-reason.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { crowd, showLibrary } from './library.tsx';

afterEach(cleanup);

const query: LibraryQuery = {
  text: 'ada',
  sort: 'name',
  company: 'Acme',
  location: 'Oslo',
  tags: ['q3'],
  hasNote: true,
  starred: true,
  changed: 'week',
  fetched: 'old',
};

const person: ProfileSummary = {
  slug: 'ada' as Slug,
  name: '<b>Ada</b> Lovelace',
  role: 'Analyst',
  company: 'Acme',
  tags: ['Später'],
  fetchedAt: 1,
};

test('what a search found is marked in the row, as text', () => {
  const text = 'b>ada company:acme title:acme tag:spat';
  const page = showLibrary({ found: [person], query: { ...defaultQuery, text } });
  const marks = [...page.grid().querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marks).toEqual(['b>Ada', 'Acme', 'Spät']);
  expect(page.grid().querySelector('b')).toBeNull();
  expect(page.grid().textContent).toContain('<b>Ada</b> Lovelace');
});

test('a row says why it was found, if it doesn’t show it', async () => {
  const stop = vi.fn();
  const readReason = vi.fn<ReadReason>((_, terms, show) => {
    const pieces = [
      { text: '<i>Java</i>, ', isMatch: false },
      { text: 'Kotlin', isMatch: true },
    ];
    show(terms[0]?.text === 'kotlin' ? { place: 'skills', pieces } : undefined);
    return stop;
  });
  const page = showLibrary({
    found: [person],
    query: { ...defaultQuery, text: 'ada kotlin' },
    readReason,
  });
  await expect.poll(() => page.grid().textContent).toContain('Skills: <i>Java</i>, Kotlin');
  page.change({ found: [person], query: { ...defaultQuery, text: 'ada' }, readReason });
  expect(page.grid().textContent).not.toContain('Skills');
  expect(readReason).toHaveBeenCalledOnce();
  expect(stop).toHaveBeenCalledOnce();
});

test('a search that finds nothing offers its neighbors', async () => {
  const page = showLibrary({
    total: 3,
    query: { ...query, text: 'koltin' },
    nearQueries: ['kotlin', 'kotlik'],
  });
  expect(page.getByText('Did you mean')).toBeTruthy();
  await page.user.click(page.button('kotlin'));
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...query, text: 'kotlin' });
  expect(document.activeElement).toBe(page.search());
  page.change({ query: { ...query, text: 'kotlin' }, found: crowd(1), nearQueries: [] });
  expect(page.queryByText('Did you mean')).toBeNull();
});

test('the search field has the focus, and each keystroke searches', async () => {
  const page = showLibrary({ found: crowd(3), query: { ...defaultQuery, sort: 'name' } });
  expect(document.activeElement).toBe(page.search());
  await page.user.keyboard('a');
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ text: 'a', sort: 'name' });
});

test('Escape clears the search text and keeps the filters', async () => {
  const page = showLibrary({ query });
  await page.user.type(page.search(), '{Escape}');
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...query, text: '' });
});

test('ArrowDown moves from the search field to the best match', async () => {
  const page = showLibrary({ found: crowd(3), open: 'p2' as Slug });
  await page.user.type(page.search(), '{ArrowDown}');
  expect(document.activeElement).toBe(page.grid());
  expect(page.active()).toBe('Person 0');
});

test('a slash moves to the search field from anywhere except text fields', async () => {
  const page = showLibrary({ found: crowd(3) });
  for (const place of [page.grid(), page.button('Export all 3'), page.checkbox('Starred only')]) {
    place.focus();
    await page.user.keyboard('/');
    expect(document.activeElement).toBe(page.search());
  }
  expect(page.onQuery).not.toHaveBeenCalled();
});

test('a slash typed into a text field stays there', async () => {
  const page = showLibrary({ found: crowd(3) });
  const company = page.getByRole('combobox', { name: 'Company' });
  await page.user.type(company, '/');
  expect(document.activeElement).toBe(company);
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...defaultQuery, company: '/' });
});

test('every filter shows its value', () => {
  const page = showLibrary({ query, total: 3 });
  const shown = ['Company', 'Location', 'Changed', 'Fetched', 'Sort by'].map((name) => {
    const field = page.getByLabelText(name);
    return field instanceof HTMLSelectElement
      ? field.selectedOptions[0]?.textContent
      : (field as HTMLInputElement).value;
  });
  expect(shown).toEqual(['Acme', 'Oslo', 'Last 7 days', 'More than 90 days ago', 'Name']);
  const checked = ['Starred only', 'With a note', 'q3 2', 'hot 1,200', 'Now or before'].map(
    (name) => page.checkbox(name).checked,
  );
  expect(checked).toEqual([true, true, true, false, false]);
});

test.each<[string, string, Partial<LibraryQuery>]>([
  ['Changed', 'Last 24 hours', { changed: 'day' }],
  ['Fetched', 'More than 90 days ago', { fetched: 'old' }],
  ['Sort by', 'Latest change', { sort: 'changed' }],
])('%s: choosing %s sets the filter', async (label, choice, changed) => {
  const page = showLibrary({ found: crowd(1) });
  await page.user.selectOptions(page.getByLabelText(label), choice);
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...defaultQuery, ...changed });
});

test.each<[string, string, keyof LibraryQuery]>([
  ['Changed', 'Any time', 'changed'],
  ['Fetched', 'Any time', 'fetched'],
])('%s: choosing %s removes the filter', async (label, choice, filter) => {
  const page = showLibrary({ query });
  await page.user.selectOptions(page.getByLabelText(label), choice);
  const { [filter]: _, ...others } = query;
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith(others);
});

test('clearing a field or checkbox removes its filter', async () => {
  const page = showLibrary({ query: { ...defaultQuery, company: 'A', starred: true } });
  await page.user.clear(page.getByLabelText('Company'));
  expect(page.onQuery).toHaveBeenLastCalledWith({ ...defaultQuery, starred: true });
  await page.user.click(page.checkbox('Starred only'));
  expect(page.onQuery).toHaveBeenLastCalledWith({ ...defaultQuery, company: 'A' });
});

test('several tags can be chosen, also one that no longer exists', async () => {
  const page = showLibrary({ query: { ...defaultQuery, tags: ['gone', 'Q3'] } });
  expect(page.checkbox('gone 0').checked).toBe(true);
  await page.user.click(page.checkbox('hot 1,200'));
  expect(page.onQuery).toHaveBeenLastCalledWith({ ...defaultQuery, tags: ['gone', 'Q3', 'hot'] });
  await page.user.click(page.checkbox('q3 2'));
  expect(page.onQuery).toHaveBeenLastCalledWith({ ...defaultQuery, tags: ['gone'] });
  page.change({ query: { ...defaultQuery, tags: ['q3'] } });
  await page.user.click(page.checkbox('q3 2'));
  expect(page.onQuery).toHaveBeenLastCalledWith(defaultQuery);
});

test('a company can be one of now or before', async () => {
  const page = showLibrary({ query: { ...defaultQuery, company: 'A' } });
  await page.user.click(page.checkbox('Now or before'));
  const both = { ...defaultQuery, company: 'A', withPast: true } as const;
  expect(page.onQuery).toHaveBeenLastCalledWith(both);
  page.change({ query: { ...both, company: 'A' } });
  await page.user.clear(page.getByLabelText('Company'));
  expect(page.onQuery).toHaveBeenLastCalledWith(defaultQuery);
});

test('companies in the library are suggested, and a choice sets the filter', async () => {
  const page = showLibrary({ query: { ...defaultQuery, company: 'glo' } });
  await page.user.click(page.getByRole('combobox', { name: 'Company' }));
  const options = within(page.getByRole('listbox')).getAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['Globex']);
  await page.user.keyboard('{ArrowDown}{Enter}');
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ ...defaultQuery, company: 'Globex' });
});

test('a button clears the filters, and is only shown if there are any', async () => {
  const page = showLibrary({ query });
  await page.user.click(page.button('Clear filters'));
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ text: 'ada', sort: 'name' });
  page.change({ query: { ...defaultQuery, text: 'ada' } });
  expect(page.queryByRole('button', { name: 'Clear filters' })).toBeNull();
});

test('on a narrow page, a button with the number of filters shows them', async () => {
  const page = showLibrary({ query });
  const toggle = page.button('Filters 7');
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  await page.user.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  const rail = page.getByRole('complementary');
  expect(toggle.getAttribute('aria-controls')).toBe(rail.id);
  expect(within(rail).getByRole('group', { name: 'Filters' })).toBeTruthy();
  page.change({ query: defaultQuery });
  expect(page.button('Filters')).toBe(toggle);
});
