// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { LibraryViewProps } from '../../../components/library/library-view.tsx';
import { CommandPalette } from '../../../components/library/palette/command-palette.tsx';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { crowd, noLists, showLibrary } from './library.tsx';

afterEach(cleanup);

const ada: ProfileSummary = {
  slug: 'ada' as Slug,
  name: 'Ada Lovelace',
  role: 'Analyst',
  company: 'Newsroom',
};

/** A library whose palette finds Ada by her name and her company, and has the names of commands. */
function showPalette(props: Partial<LibraryViewProps> = {}) {
  const findPeople = vi.fn((text: string) =>
    'ada lovelace newsroom'.includes(text.toLowerCase()) ? [ada] : [],
  );
  const exportAll = vi.fn();
  const open = props.open === ada.slug ? ada : undefined;
  const palette = { View: CommandPalette, findPeople, open, exportAll };
  const page = showLibrary({ found: crowd(3), palette, ...props });
  const field = () => page.getByRole('combobox', { name: 'Find a person or command' });
  const listbox = () => within(page.getByRole('listbox', { name: 'Suggestions' }));
  const options = () =>
    listbox()
      .getAllByRole('option')
      .map(({ textContent }) => textContent?.trim());
  const active = () => {
    const id = field().getAttribute('aria-activedescendant');
    const option = id === null ? null : document.getElementById(id);
    expect(option?.getAttribute('aria-selected')).toBe('true');
    return option?.textContent?.trim();
  };
  return {
    ...page,
    exportAll,
    field,
    options,
    active,
    open: async () => {
      await page.user.keyboard('{Control>}k{/Control}');
      await page.findByRole('dialog', { name: 'Commands' });
      // nb. As browsers do for the first field of a dialog.
      field().focus();
    },
  };
}

test('Ctrl K opens it, also while the user types; Escape returns the focus', async () => {
  const page = showPalette();
  page.search().focus();
  await page.open();
  fireEvent(page.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(page.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(page.search());
  await page.open();
  await page.user.keyboard('{Control>}k{/Control}');
  expect(page.queryByRole('dialog')).toBeNull();
});

test('on Apple’s keyboards it is ⌘K: Ctrl K edits text there', async () => {
  const page = showPalette({ isApple: true });
  await page.user.keyboard('{Control>}k{/Control}');
  expect(page.queryByRole('combobox', { name: 'Find a person or command' })).toBeNull();
  await page.user.keyboard('{Meta>}k{/Meta}');
  expect(page.field()).toBeTruthy();
});

test('the button in the header opens it, and names its keys', async () => {
  const page = showPalette();
  expect(page.button('Commands').getAttribute('aria-keyshortcuts')).toBe('Control+K');
  await page.user.click(page.button('Commands'));
  expect(await page.findByRole('dialog', { name: 'Commands' })).toBeTruthy();
});

test('a person is found as the user types, and opened with the focus', async () => {
  const page = showPalette();
  await page.open();
  await page.user.keyboard('ada');
  expect(page.active()).toBe('Ada Lovelace Analyst · Newsroom');
  expect(page.getByText('1 result').getAttribute('role')).toBe('status');
  page.change({ open: 'p0' as Slug });
  await page.user.keyboard('{Enter}');
  await vi.waitFor(() => expect(page.onOpen.mock.calls).toEqual([['ada']]));
  expect(page.queryByRole('dialog')).toBeNull();
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(page.getByRole('region', { name: 'Open profile' })),
  );
});

test('a command comes before people whose names don’t match', async () => {
  const page = showPalette();
  await page.open();
  await page.user.keyboard('news');
  expect(page.options()).toEqual(['Open news', 'Ada Lovelace Analyst · Newsroom']);
  await page.user.keyboard('{Enter}');
  await vi.waitFor(() => expect(page.onArea.mock.calls).toEqual([['news']]));
});

test('arrow keys move around the end, and the field keeps the focus', async () => {
  const page = showPalette();
  await page.open();
  const first = page.active();
  await page.user.keyboard('{ArrowUp}');
  expect(page.active()).toBe(page.options().at(-1));
  await page.user.keyboard('{ArrowDown}');
  expect(page.active()).toBe(first);
  expect(document.activeElement).toBe(page.field());
});

test('lists and saved searches are places to go to', async () => {
  const lists = {
    ...noLists,
    lists: [{ id: 'b', name: 'Berlin', position: 1, count: 2 }],
  };
  const page = showPalette({
    lists,
    searches: { saved: [{ name: 'Boston', address: '?q=boston' }], edit: vi.fn() },
  });
  await page.open();
  await page.user.keyboard('berl{Enter}');
  await page.open();
  await page.user.keyboard('bost');
  expect(page.options()).toEqual(['Boston Saved searches']);
  await page.user.keyboard('{Enter}');
  await vi.waitFor(() =>
    expect(page.onQuery.mock.calls).toEqual([
      [{ ...defaultQuery, list: 'b', sort: 'list' }],
      [{ ...defaultQuery, text: 'boston' }],
    ]),
  );
  await vi.waitFor(() => expect(document.activeElement).toBe(page.grid()));
});

test.each([
  ['with nobody open', {}, ['Export all 3'], ['Undo', 'Export 3 found', 'Delete profile']],
  [
    'with a profile open, a search and something to undo',
    {
      open: ada.slug,
      query: { ...defaultQuery, text: 'x' },
      undo: { text: 'Deleted.', onUndo: vi.fn(), onDismiss: vi.fn() },
    },
    ['Undo', 'Export 3 found', 'Export all 3', 'Delete profile'],
    [],
  ],
  [
    'while something is done',
    { open: ada.slug, busy: { label: 'Deleting…' } },
    ['Close profile', 'Open queue'],
    ['Import list', 'Export all 3', 'Delete profile'],
  ],
] as const)('the commands are those that apply %s', async (_, props, offered, absent) => {
  const page = showPalette(props);
  await page.open();
  for (const name of offered) expect(page.options()).toContain(name);
  for (const name of absent) expect(page.options()).not.toContain(name);
});

test('what is done with the open profile is under its name', async () => {
  const page = showPalette({ open: ada.slug });
  await page.open();
  const group = within(page.getByRole('group', { name: 'Ada Lovelace' }));
  await page.user.click(group.getByRole('option', { name: 'Add star' }));
  await vi.waitFor(() => expect(page.actions.star.mock.calls).toEqual([[['ada'], true]]));
});

test('a command that was used comes first the next time', async () => {
  const page = showPalette();
  await page.open();
  await page.user.keyboard('export all{Enter}');
  await vi.waitFor(() => expect(page.exportAll).toHaveBeenCalledOnce());
  await page.open();
  const commands = within(page.getByRole('group', { name: 'Library' })).getAllByRole('option');
  expect(commands[0]?.textContent?.trim()).toBe('Export all 3');
});

test('New list moves the focus to the field for its name', async () => {
  const page = showPalette();
  await page.open();
  await page.user.keyboard('new li{Enter}');
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(page.getByRole('textbox', { name: 'New list' })),
  );
});

test('without a match, it says so, and Enter does nothing', async () => {
  const page = showPalette();
  await page.open();
  await page.user.keyboard('xyzzy{Enter}');
  expect(page.getByText('No matches')).toBeTruthy();
  expect(page.field().getAttribute('aria-expanded')).toBe('false');
  expect(page.field()).toBe(document.activeElement);
});

test.each([
  ['people', ['select', 'star', 'find a person or command'], []],
  ['queue', ['move', 'open', 'undo', 'find a person or command'], ['star']],
] as const)('? shows the shortcuts of the %s', async (area, shown, absent) => {
  const page = showPalette({ area });
  page.button('Commands').focus();
  await page.user.keyboard('?');
  const dialog = within(await page.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  for (const text of shown) expect(dialog.getByText(text)).toBeTruthy();
  for (const text of absent) expect(dialog.queryByText(text)).toBeNull();
});
