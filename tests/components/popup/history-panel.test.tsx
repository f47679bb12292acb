// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PopupViewProps } from '../../../components/popup/popup-view.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import { adaSlug, HOUR, history, MINUTE, NOW } from '../people.ts';
import { failed, failure, queued, unknown, waiting } from '../tasks.ts';
import { showPopup } from './popup.tsx';

afterEach(cleanup);

const showHistory = (props: Partial<PopupViewProps>) => showPopup({ tab: 'history', ...props });

test('everyone fetched is a button with the person’s name, in the given order', () => {
  const list = within(showHistory({ history }).getByRole('list', { name: 'History' }));
  const buttons = list.getAllByRole('button');
  expect(buttons.map((button) => button.textContent)).toEqual(['Grace Hopper', 'Ada Lovelace']);
});

test('role, company and age are the button’s description', () => {
  const popup = showHistory({ history });
  const button = popup.getByRole('button', { name: 'Grace Hopper' });
  const ids = button.getAttribute('aria-describedby')?.split(' ') ?? [];
  const descriptions = ids.map((id) => document.getElementById(id)?.textContent);
  expect(descriptions).toEqual(['Programmer · Eckert–Mauchly', '5 min ago']);
  expect(popup.getByText('Analyst of analytical engines')).toBeTruthy();
});

test('someone who isn’t fetched yet is described as such', () => {
  const [{ fetchedAt: _, ...listed } = history[1] as never] = history;
  const popup = showHistory({ history: [listed] });
  expect(popup.getByText('Not fetched')).toBeTruthy();
});

test('a click shows the person', async () => {
  const popup = showHistory({ history });
  await popup.user.click(popup.getByRole('button', { name: 'Grace Hopper' }));
  expect(popup.actions.show).toHaveBeenCalledExactlyOnceWith('grace-hopper');
});

test('fetches in progress are shown above, by name if it is known, with their stage', () => {
  const slug = 'new-person' as Slug;
  const popup = showHistory({
    history,
    activeNames: new Map([[adaSlug, 'Ada Lovelace']]),
    activeTasks: [
      waiting({ pickedUp: true }),
      queued({ slug, hold: { failure: failure('offline') } }),
      { ...unknown(), slug: 'lost' as Slug },
    ],
  });
  const list = popup.getByRole('list', { name: 'Not finished' });
  const rows = within(list).getAllByRole('listitem');
  const shown = rows.map((row) => [
    within(row).getAllByRole('button')[0]?.textContent,
    row.querySelector('.person-details')?.textContent,
  ]);
  expect(shown).toEqual([
    ['Ada Lovelace', 'Being read'],
    ['new-person', 'On hold'],
    ['lost', 'Needs your answer'],
  ]);
  const order = list.compareDocumentPosition(popup.getByRole('list', { name: 'History' }));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('the queue is in the order in which it starts, and each fetch can be ended or retried', async () => {
  const first = 'first' as Slug;
  const second = 'second' as Slug;
  const broken = 'broken' as Slug;
  const popup = showHistory({
    activeTasks: [
      queued({ slug: second }),
      { ...failed('task-failed'), slug: broken },
      queued({ slug: first }),
      { ...unknown(), slug: 'lost' as Slug },
      waiting(),
    ],
    startTimes: new Map([
      [first, NOW + MINUTE],
      [second, NOW + HOUR],
    ]),
  });
  const rows = popup.getAllByRole('listitem').map((row) =>
    within(row)
      .getAllByRole('button')
      .map((button) => button.getAttribute('title') ?? button.textContent),
  );
  expect(rows).toEqual([
    ['broken', 'Try again: broken', 'Dismiss: broken'],
    ['lost', 'Discard: lost'],
    ['ada-lovelace', 'Cancel: ada-lovelace'],
    ['first', 'Cancel: first'],
    ['second', 'Cancel: second'],
  ]);
  await popup.user.click(popup.getByTitle('Cancel: second'));
  await popup.user.click(popup.getByTitle('Try again: broken'));
  expect(popup.actions.command.mock.calls).toEqual([
    [second, 'cancel'],
    [broken, 'retry'],
  ]);
});

test('a long queue is folded', async () => {
  const activeTasks = Array.from({ length: 30 }, (_, n) => queued({ slug: `p${n}` as Slug }));
  const popup = showHistory({ activeTasks });
  expect(popup.getAllByRole('listitem')).toHaveLength(10);
  await popup.user.click(popup.getByRole('button', { name: 'Show all 30' }));
  expect(popup.getAllByRole('listitem')).toHaveLength(30);
});

test('a history that goes on says so, and links to the rest', () => {
  const link = () => popup.queryByRole('link', { name: 'Show everyone in the library' });
  const popup = showHistory({ history, historyGoesOn: true });
  expect(link()?.getAttribute('href')).toBe('library.html');
  popup.change({ historyGoesOn: false });
  expect(link()).toBeNull();
});

test('an empty history says what it will contain', () => {
  expect(showHistory({}).getByText(/Everyone you fetch appears here/)).toBeTruthy();
});

test('names are shown as text, not as markup', () => {
  const name = '<b onclick=alert(1)>Bold</b>';
  const popup = showHistory({ history: [{ slug: 'b' as Slug, name, fetchedAt: 0 }] });
  expect(popup.getByRole('button', { name }).textContent).toBe(name);
  expect(popup.container.querySelector('b')).toBeNull();
});
