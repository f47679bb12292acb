// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CountedList } from '../../../components/annotation/lists-menu.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import { noneQueued } from '../../../utils/queue/queue-entry.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { crowd, noLists, showLibrary } from './library.tsx';

afterEach(cleanup);

const berlin: CountedList = { id: 'berlin', name: 'Berlin', position: 1, count: 2 };
const event: CountedList = { id: 'event', name: 'Spring event', position: 2, count: 0 };
/** Three of an event are left. Everyone of Berlin was fetched. */
const queue = {
  counts: { ...noneQueued, waiting: 2, started: 1, done: 107 },
  byList: new Map([
    ['event', { ...noneQueued, waiting: 2, started: 1, done: 97 }],
    ['berlin', { ...noneQueued, done: 10 }],
  ]),
};
const people = crowd(4);
const [p0, p1, p2] = people.map(({ slug }) => slug) as [Slug, Slug, Slug];

function showLists(props: Parameters<typeof showLibrary>[0] = {}) {
  const lists = {
    ...noLists,
    lists: [berlin, event],
    members: new Map([['berlin', new Set([p0, p1])]]),
    setMembers: vi.fn(),
    createWith: vi.fn(),
  };
  const page = showLibrary({ found: people, lists, ...props });
  const rail = within(page.getByRole('navigation', { name: 'Lists' }));
  const select = async (...names: string[]) => {
    for (const name of names) await page.user.click(page.checkbox(`Select ${name}`));
  };
  return { ...page, lists, rail, select };
}

describe('the rail', () => {
  test.each([
    ['All 4', { ...defaultQuery, text: 'x' }],
    ['Starred', { ...defaultQuery, text: 'x', starred: true }],
    ['Changed', { ...defaultQuery, text: 'x', changed: 'quarter', sort: 'changed' }],
    ['Berlin 2', { ...defaultQuery, text: 'x', list: 'berlin', sort: 'list' }],
  ] as const)('%s shows those people, and keeps the search', async (name, query) => {
    const page = showLists({ query: { ...defaultQuery, text: 'x', company: 'Acme' } });
    await page.user.click(page.rail.getByRole('button', { name }));
    expect(page.onQuery).toHaveBeenCalledExactlyOnceWith(query);
  });

  test('leads to the queue, says how many are left, and is marked there', async () => {
    const page = showLists({ area: 'queue', queue, areaContent: <p>All of it</p> });
    const item = page.rail.getByRole('button', { current: true });
    expect(item.textContent).toBe('Queue 3');
    expect(page.getByText('All of it')).toBeTruthy();
    expect(page.queryByRole('grid')).toBeNull();
    page.change({ area: 'people' });
    await page.user.click(item);
    expect(page.onArea).toHaveBeenCalledExactlyOnceWith('queue');
  });

  test('leads to the news, and says how many are unread', async () => {
    const page = showLists({ unreadNews: 2 });
    await page.user.click(page.rail.getByRole('button', { name: 'News 2' }));
    expect(page.onArea).toHaveBeenCalledExactlyOnceWith('news');
    page.change({ unreadNews: 0 });
    expect(page.rail.getByRole('button', { name: 'News' })).toBeTruthy();
  });

  test('shows how far a list is while it is fetched', () => {
    const page = showLists({ queue, query: { ...defaultQuery, list: 'event', sort: 'list' } });
    expect(page.rail.getByRole('button', { name: 'Spring event 97 of 100' })).toBeTruthy();
    expect(page.rail.getByRole('button', { name: 'Berlin 2' })).toBeTruthy();
    expect(page.getByText('97 of 100 fetched')).toBeTruthy();
  });

  test('marks the list that is shown', () => {
    const page = showLists({ query: { ...defaultQuery, list: 'berlin', sort: 'list' } });
    expect(page.rail.getByRole('button', { current: true }).textContent).toBe('Berlin 2');
  });

  test('creates lists, but no two of the same name', async () => {
    const page = showLists();
    const field = page.rail.getByRole('textbox', { name: 'New list' });
    await page.user.type(field, ' BERLIN {Enter}');
    expect(page.rail.getByText('There is a list of this name already.')).toBeTruthy();
    expect(page.listActions.create).not.toHaveBeenCalled();
    await page.user.type(field, '2 {Enter}');
    expect(page.listActions.create).toHaveBeenCalledExactlyOnceWith('BERLIN 2');
  });
});

describe('an open list', () => {
  const query = { ...defaultQuery, list: 'berlin', sort: 'list' } as const;

  test('can be renamed, moved and deleted', async () => {
    const page = showLists({ query });
    expect(page.getByRole('heading', { name: 'Berlin' })).toBeTruthy();
    expect(page.button('Export 4 found')).toBeTruthy();
    expect(page.button('Move up').getAttribute('aria-disabled')).toBe('true');
    await page.user.click(page.button('Move down'));
    await page.user.click(page.button('Delete list'));
    await page.user.click(page.button('Rename'));
    const field = page.getByRole('textbox', { name: 'Name of the list' });
    await page.user.clear(field);
    await page.user.type(field, 'Kreuzberg{Enter}');
    expect(page.listActions.move).toHaveBeenCalledExactlyOnceWith(berlin, 1);
    expect(page.listActions.remove).toHaveBeenCalledExactlyOnceWith(berlin);
    expect(page.listActions.rename).toHaveBeenCalledExactlyOnceWith(berlin, 'Kreuzberg');
  });

  test('without people says how to add some', () => {
    const page = showLists({ found: [], total: 4, query });
    expect(page.getByRole('heading', { name: 'Nobody is in this list yet' })).toBeTruthy();
  });
});

describe('for selected people', () => {
  test('the menu shows who is in which list, and puts them in or takes them out', async () => {
    const page = showLists();
    await page.select('Person 0', 'Person 2');
    await page.user.click(page.button('List'));
    expect(page.checkbox('Berlin').indeterminate).toBe(true);
    await page.user.click(page.checkbox('Spring event'));
    expect(page.lists.setMembers).toHaveBeenCalledExactlyOnceWith(event, [p0, p2], true);
    const menu = within(page.getByRole('toolbar', { name: 'Actions' }));
    await page.user.type(menu.getByRole('textbox', { name: 'New list' }), 'Both{Enter}');
    expect(page.lists.createWith).toHaveBeenCalledExactlyOnceWith('Both', [p0, p2]);
    expect(document.activeElement).toBe(page.button('List'));
  });

  test('a tag is added to all, and one that only some have can be removed', async () => {
    const tagged = people.map((each, n) => (n === 0 ? { ...each, tags: ['hot'] } : each));
    const page = showLists({ found: tagged });
    await page.select('Person 0', 'Person 1');
    await page.user.click(page.button('Tag'));
    expect(page.getByText('Only on some of them:')).toBeTruthy();
    await page.user.type(page.getByRole('textbox', { name: 'Add tag' }), 'hot{Enter}');
    await page.user.click(page.button('Remove tag hot'));
    const selected = tagged.slice(0, 2);
    expect(page.actions.tag.mock.calls).toEqual([
      [selected, 'hot', true],
      [selected, 'hot', false],
    ]);
  });

  test('rows are copied and fetched again, and the selection is cleared', async () => {
    const page = showLists();
    await page.select('Person 1');
    await page.user.click(page.button('Copy rows'));
    await page.user.click(page.button('Refresh'));
    expect(page.actions.copyRows).toHaveBeenCalledExactlyOnceWith([p1]);
    expect(page.actions.refresh).toHaveBeenCalledExactlyOnceWith([p1]);
    await page.user.click(page.button('Clear selection'));
    expect(page.selected()).toEqual([]);
  });
});

describe('in the list, a letter', () => {
  test.each([
    ['s', 'star', [[p0], true]],
    ['r', 'refresh', [[p0]]],
  ] as const)('%s does it to the active person', async (key, action, expected) => {
    const page = showLists();
    page.grid().focus();
    await page.user.keyboard(key);
    expect(page.actions[action]).toHaveBeenCalledExactlyOnceWith(...expected);
  });

  test('t, l and c work on the selected people', async () => {
    const page = showLists();
    page.grid().focus();
    await page.user.keyboard('x{ArrowDown}xl');
    expect(page.button('List').getAttribute('aria-expanded')).toBe('true');
    await page.user.keyboard('{Escape}');
    page.grid().focus();
    await page.user.keyboard('t');
    expect(document.activeElement).toBe(page.getByRole('textbox', { name: 'Add tag' }));
    page.grid().focus();
    await page.user.keyboard('c');
    expect(page.actions.copyRows).toHaveBeenCalledExactlyOnceWith([p0, p1]);
  });

  test('with Alt, the arrow keys move the active person in the order of a list', async () => {
    const page = showLists({ query: { ...defaultQuery, list: 'berlin', sort: 'list' } });
    page.grid().focus();
    await page.user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(page.listActions.reorder).toHaveBeenCalledExactlyOnceWith(berlin, people, p0, 1);
  });

  test('a selected person can be moved in the order of a list with the mouse', async () => {
    const page = showLists({ query: { ...defaultQuery, list: 'berlin', sort: 'list' } });
    await page.select('Person 0');
    await page.user.click(page.button('Move up in the list'));
    await page.user.click(page.button('Move down in the list'));
    expect(page.listActions.reorder.mock.calls).toEqual([
      [berlin, people, p0, -1],
      [berlin, people, p0, 1],
    ]);
    await page.select('Person 1');
    expect(page.queryByRole('button', { name: 'Move up in the list' })).toBeNull();
  });

  test('the open profile follows the arrow keys, and Escape closes it', async () => {
    const page = showLists({ open: p0 });
    page.grid().focus();
    await page.user.keyboard('{ArrowDown}');
    expect(page.onOpen).toHaveBeenLastCalledWith(p1, true);
    await page.user.keyboard('{Escape}');
    expect(page.onOpen).toHaveBeenLastCalledWith(undefined);
  });
});

test('a question mark shows all shortcuts, but not in a field', async () => {
  const page = showLists();
  await page.user.type(page.search(), '?');
  expect(page.queryByRole('dialog')).toBeNull();
  page.grid().focus();
  await page.user.keyboard('?');
  const dialog = within(await page.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  await page.user.click(dialog.getByRole('button', { name: 'Close' }));
  expect(page.queryByRole('dialog')).toBeNull();
});

test('Ctrl+Z undoes what was done last, but not in a field', async () => {
  const undo = { text: '2 people starred.', onUndo: vi.fn(), onDismiss: vi.fn() };
  const page = showLists({ undo });
  page.search().focus();
  await page.user.keyboard('{Control>}z{/Control}');
  expect(undo.onUndo).not.toHaveBeenCalled();
  page.grid().focus();
  await page.user.keyboard('{Control>}z{/Control}');
  expect(undo.onUndo).toHaveBeenCalledOnce();
});
