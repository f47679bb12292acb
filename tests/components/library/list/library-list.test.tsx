// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { ProfileSummary } from '../../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../../utils/profile/slug.ts';
import { defaultQuery } from '../../../../utils/search/query.ts';
import { crowd, showLibrary } from '../library.tsx';

afterEach(cleanup);

const many = crowd(100_000);
const ROW_HEIGHT = 58;

function showMany(found = many) {
  const page = showLibrary({ found });
  page.grid().focus();
  return {
    ...page,
    rendered: () => within(page.grid()).getAllByRole('row'),
    scroll: (top: number) => {
      page.grid().scrollTop = top;
      fireEvent.scroll(page.grid());
    },
  };
}

test('of 100,000 rows, only those in view are rendered, each with its index in the list', async () => {
  const page = showMany();
  expect(page.grid().getAttribute('aria-rowcount')).toBe('100000');
  expect(page.rendered().length).toBeLessThan(40);
  expect(page.rendered()[0]?.getAttribute('aria-rowindex')).toBe('1');
  page.scroll(50_000 * ROW_HEIGHT);
  const row = await page.findByRole('row', { name: 'Person 50000' });
  expect(row.getAttribute('aria-rowindex')).toBe('50001');
  expect(page.rendered().length).toBeLessThan(40);
  expect(page.queryByRole('row', { name: 'Person 0' })).toBeNull();
});

test('a row has the age of the fetch, or says that there was none', () => {
  const [fetched, listed] = crowd(2);
  const { fetchedAt: _, ...unfetched } = listed as ProfileSummary;
  const [one, other] = showMany([fetched as ProfileSummary, unfetched]).rendered();
  expect(one?.textContent).toMatch(/now$/);
  expect(other?.textContent).toMatch(/Not fetched$/);
});

test.each([
  ['{End}', 'Person 99999'],
  ['{End}{ArrowUp}', 'Person 99998'],
  ['{End}{Home}', 'Person 0'],
  ['{ArrowDown}{ArrowDown}', 'Person 2'],
  ['{PageDown}{PageUp}', 'Person 0'],
  ['{ArrowUp}', 'Person 0'],
])('%s activates the row of %s and scrolls it into view', async (keys, name) => {
  const page = showMany();
  await page.user.keyboard(keys);
  fireEvent.scroll(page.grid());
  expect((await page.findByRole('row', { name })).id).toBe(
    page.grid().getAttribute('aria-activedescendant'),
  );
  expect(page.active()).toBe(name);
});

test('the focus and the active row are kept when the row scrolls out of view', async () => {
  const page = showMany();
  await page.user.keyboard('{ArrowDown}');
  page.scroll(70_000 * ROW_HEIGHT);
  await page.findByRole('row', { name: 'Person 70000' });
  expect(document.activeElement).toBe(page.grid());
  expect(page.grid().getAttribute('aria-activedescendant')).toBeNull();
  await page.user.keyboard('{ArrowDown}');
  fireEvent.scroll(page.grid());
  await page.findByRole('row', { name: 'Person 2' });
  expect(page.active()).toBe('Person 2');
});

test('the grid is one tab stop', () => {
  const page = showMany();
  const stops = page
    .grid()
    .querySelectorAll('[tabindex="0"], input:not([tabindex="-1"]), button, a');
  expect(page.grid().tabIndex).toBe(0);
  expect(stops).toHaveLength(0);
});

test('a click opens a profile and selects none', async () => {
  const page = showMany();
  await page.user.click(page.getByText('Person 4'));
  expect(page.onOpen).toHaveBeenCalledExactlyOnceWith('p4');
  expect(page.selected()).toEqual([]);
  expect(page.active()).toBe('Person 4');
});

test.each(['Control', 'Meta'])('%s+click selects a profile and deselects it again', async (key) => {
  const page = showMany();
  await page.user.keyboard(`{${key}>}`);
  await page.user.click(page.getByText('Person 4'));
  await page.user.click(page.getByText('Person 6'));
  expect(page.selected()).toEqual(['Person 4', 'Person 6']);
  await page.user.click(page.getByText('Person 4'));
  expect(page.selected()).toEqual(['Person 6']);
  expect(page.onOpen).not.toHaveBeenCalled();
});

test('Shift+click selects the range from the last click, also on checkboxes', async () => {
  const page = showMany();
  await page.user.click(page.checkbox('Select Person 2'));
  await page.user.keyboard('{Shift>}');
  await page.user.click(page.checkbox('Select Person 5'));
  expect(page.selected()).toEqual(['Person 2', 'Person 3', 'Person 4', 'Person 5']);
  await page.user.click(page.getByText('Person 3'));
  expect(page.selected()).toEqual(['Person 2', 'Person 3']);
  expect(page.checkbox('Select Person 3').checked).toBe(true);
  expect(page.checkbox('Select Person 5').checked).toBe(false);
  expect(document.activeElement).toBe(page.grid());
});

test.each([
  ['[Space]', ['Person 0']],
  ['[Space][Space]', []],
  ['{ArrowDown}[Space]{ArrowDown}{ArrowDown}[Space]', ['Person 1', 'Person 3']],
  ['{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}', ['Person 1', 'Person 2', 'Person 3']],
  ['{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}', ['Person 1', 'Person 2']],
  ['{Shift>}{ArrowDown}{/Shift}', ['Person 0', 'Person 1']],
  ['[Space]{Escape}', []],
])('the keys %s select %j', async (keys, names) => {
  const page = showMany();
  await page.user.keyboard(keys);
  expect(page.selected()).toEqual(names);
});

test.each(['{Control>}a{/Control}', '{Meta>}a{/Meta}'])(
  '%s selects all profiles found',
  async (keys) => {
    const page = showMany();
    await page.user.keyboard(keys);
    expect(page.getByText('100,000 selected')).toBeTruthy();
    await page.user.keyboard('{Escape}');
    expect(page.getByText('100,000 profiles')).toBeTruthy();
  },
);

test('the checkbox above the list selects and deselects all profiles found', async () => {
  const page = showMany();
  const all = page.checkbox('Select all');
  await page.user.click(page.checkbox('Select Person 1'));
  expect(all.indeterminate).toBe(true);
  await page.user.click(all);
  expect(page.getByText('100,000 selected')).toBeTruthy();
  expect([all.checked, all.indeterminate]).toEqual([true, false]);
  await page.user.click(all);
  expect(page.selected()).toEqual([]);
});

test('Enter opens the active profile', async () => {
  const page = showMany();
  await page.user.keyboard('{ArrowDown}{Enter}');
  expect(page.onOpen).toHaveBeenCalledExactlyOnceWith('p1');
});

test('Delete removes the active profile, or all selected ones', async () => {
  const page = showMany();
  await page.user.keyboard('{ArrowDown}{Delete}');
  expect(page.actions.remove).toHaveBeenLastCalledWith(['p1']);
  // nb. Apple's keyboards have no Delete key.
  await page.user.keyboard('{ArrowDown}{Meta>}{Backspace}{/Meta}');
  expect(page.actions.remove).toHaveBeenLastCalledWith(['p2']);
  await page.user.keyboard('{ArrowUp}');
  await page.user.keyboard('[Space]{ArrowDown}[Space]{ArrowDown}{Delete}');
  expect(page.actions.remove).toHaveBeenLastCalledWith(['p1', 'p2']);
});

test('keys start at the open profile', async () => {
  const page = showLibrary({ found: many, open: 'p3' as Slug });
  page.grid().focus();
  expect(page.active()).toBe('Person 3');
  await page.user.keyboard('{ArrowDown}');
  expect(page.active()).toBe('Person 4');
});

test('sorting keeps the selected rows and the active row', async () => {
  const found = crowd(20);
  const page = showMany(found);
  await page.user.click(page.checkbox('Select Person 2'));
  page.change({ found: found.toReversed() });
  expect(page.selected()).toEqual(['Person 2']);
  expect(page.active()).toBe('Person 2');
  expect(document.activeElement).toBe(page.grid());
});

test('profiles that are no longer found are deselected, and stay so when found again', async () => {
  const found = crowd(20);
  const page = showMany(found);
  await page.user.click(page.checkbox('Select Person 2'));
  await page.user.click(page.checkbox('Select Person 9'));
  page.change({ found: found.slice(5), total: 20, query: { ...defaultQuery, text: 'x' } });
  await page.user.click(page.button('Delete'));
  expect(page.actions.remove).toHaveBeenLastCalledWith(['p9']);
  page.change({ found });
  expect(page.selected()).toEqual(['Person 9']);
});

test('after a deletion, the neighbor is active and the focus stays', async () => {
  const found = crowd(20);
  const page = showMany(found);
  await page.user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
  page.change({ found: found.filter(({ slug }) => slug !== 'p2') });
  expect(page.active()).toBe('Person 3');
  expect(document.activeElement).toBe(page.grid());
  page.change({ found: [] });
  expect(document.activeElement).toBe(page.grid());
});

test('at the top, a new query gives the same rows to other people, and leaves the browser its layout', () => {
  const page = showMany(many.slice(0, 100));
  const grid = page.grid();
  const asked = vi.fn(() => 0);
  Object.defineProperty(grid, 'scrollTop', { get: asked, set: asked });
  const [first] = page.rendered();
  page.change({
    query: { ...defaultQuery, text: 'q' },
    scrollTo: { list: 0 },
    found: many.slice(50, 150),
  });
  expect(page.rendered()[0]).toBe(first);
  expect(first?.textContent).toContain('Person 50');
  expect(page.rendered()).toHaveLength(24);
  expect(asked).not.toHaveBeenCalled();
});

test('a new query scrolls to the top', async () => {
  const page = showMany();
  await page.user.keyboard('{End}');
  page.change({ query: { ...defaultQuery, text: 'q' } });
  expect(page.grid().scrollTop).toBe(0);
  await page.findByRole('row', { name: 'Person 0' });
  expect(page.active()).toBe('Person 0');
});
