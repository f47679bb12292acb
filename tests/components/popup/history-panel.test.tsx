// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PopupViewProps } from '../../../components/popup/popup-view.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import { history } from '../people.ts';
import { failure, queued, unknown, waiting } from '../tasks.ts';
import { showPopup } from './popup.tsx';

afterEach(cleanup);

const showHistory = (props: Partial<PopupViewProps>) => showPopup({ tab: 'history', ...props });

test('everyone fetched is one button, named by the name alone, in the order given', () => {
  const list = within(showHistory({ history }).getByRole('list', { name: 'History' }));
  const buttons = list.getAllByRole('button');
  expect(buttons.map((button) => button.textContent)).toEqual(['Grace Hopper', 'Ada Lovelace']);
});

test('what else is known of a person describes the button', () => {
  const popup = showHistory({ history });
  const button = popup.getByRole('button', { name: 'Grace Hopper' });
  const ids = button.getAttribute('aria-describedby')?.split(' ') ?? [];
  const described = ids.map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['Programmer · Eckert–Mauchly', '5m ago']);
  expect(popup.getByText('Analyst of analytical engines')).toBeTruthy();
});

test('a click shows the person', async () => {
  const popup = showHistory({ history });
  await popup.person.click(popup.getByRole('button', { name: 'Grace Hopper' }));
  expect(popup.actions.show).toHaveBeenCalledExactlyOnceWith('grace-hopper');
});

test('fetches under way stand above, by name where it is known, each with its stage', () => {
  const slug = 'somebody-new' as Slug;
  const popup = showHistory({
    history,
    activeTasks: [
      waiting({ pickedUp: true }),
      queued({ slug, hold: { failure: failure('offline') } }),
      { ...unknown(), slug: 'lost' as Slug },
    ],
  });
  const list = popup.getByRole('list', { name: 'Not finished' });
  const rows = within(list).getAllByRole('listitem');
  const told = rows.map((row) => [
    within(row).getByRole('button').textContent,
    row.querySelector('.person-details')?.textContent,
  ]);
  expect(told).toEqual([
    ['Ada Lovelace', 'Being read'],
    ['somebody-new', 'On hold'],
    ['lost', 'Needs your answer'],
  ]);
  const order = list.compareDocumentPosition(popup.getByRole('list', { name: 'History' }));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('an empty history says what will be there', () => {
  expect(showHistory({}).getByText(/Everyone you fetch is kept here/)).toBeTruthy();
});

test('names of strangers stay texts', () => {
  const name = '<b onclick=alert(1)>Bold</b>';
  const popup = showHistory({ history: [{ slug: 'b' as Slug, name, fetchedAt: 0 }] });
  expect(popup.getByRole('button', { name }).textContent).toBe(name);
  expect(popup.container.querySelector('b')).toBeNull();
});
