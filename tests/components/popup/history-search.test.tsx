// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PopupViewProps } from '../../../components/popup/popup-view.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import { history } from '../people.ts';
import { waiting } from '../tasks.ts';
import { profileState, showPopup } from './popup.tsx';

afterEach(cleanup);

/** The history with a search, whose text is kept as the popup keeps it. */
function showHistory(props: Partial<PopupViewProps> = {}) {
  const onSearch = vi.fn((search: string) => popup.change({ search }));
  const popup = showPopup({ tab: 'history', history, onSearch, ...props });
  const field = () => popup.getByRole('searchbox', { name: 'Search history' }) as HTMLInputElement;
  const names = () =>
    popup
      .queryAllByRole('list', { name: 'History' })
      .flatMap((list) => within(list).getAllByRole('button'))
      .map((button) => button.textContent);
  return { ...popup, onSearch, field, names };
}

const ada = history.slice(1);
const many = Array.from({ length: 80 }, (_, at) => ({
  slug: `ada-${at}` as Slug,
  name: `Ada ${at}`,
  fetchedAt: at,
}));

test('each letter typed is searched for, and the field keeps focus and caret', async () => {
  const popup = showHistory();
  const field = popup.field();
  await popup.person.type(field, 'lace');
  expect(popup.onSearch.mock.calls).toEqual([['l'], ['la'], ['lac'], ['lace']]);
  field.setSelectionRange(2, 2);
  popup.change({ search: 'lace', found: ada, foundCount: 1 });
  expect(popup.field()).toBe(field);
  expect(document.activeElement).toBe(field);
  expect([field.value, field.selectionStart]).toEqual(['lace', 2]);
});

test('a view drawn late takes nothing back of what was typed', async () => {
  const popup = showPopup({ tab: 'history', history, onSearch: () => undefined });
  const field = popup.getByRole('searchbox') as HTMLInputElement;
  await popup.person.type(field, 'ada');
  popup.change({ search: 'a', found: ada });
  expect(field.value).toBe('ada');
});

test('another person on screen does not interrupt the typing', async () => {
  const popup = showHistory({ profileState: profileState() });
  const field = popup.field();
  await popup.person.type(field, 'ad');
  popup.change({ search: 'ad', profileState: { slug: 'other' as Slug, isOnScreen: true } });
  expect(document.activeElement).toBe(field);
  expect(popup.field().value).toBe('ad');
});

test('the search comes back with the tab', () => {
  expect(showHistory({ search: 'ada' }).field().value).toBe('ada');
});

test('Escape empties the field and leaves the popup open; in an empty one it is the browser’s', () => {
  const popup = showHistory({ search: 'ada', found: ada });
  const isLeftToTheBrowser = () => fireEvent.keyDown(popup.field(), { key: 'Escape' });
  expect(isLeftToTheBrowser()).toBe(false);
  expect(popup.field().value).toBe('');
  expect(popup.onSearch).toHaveBeenCalledExactlyOnceWith('');
  expect(isLeftToTheBrowser()).toBe(true);
});

test('Escape that ends the composing of a letter takes nothing away', () => {
  const popup = showHistory({ search: 'ада' });
  fireEvent.keyDown(popup.field(), { key: 'Escape', isComposing: true });
  expect(popup.onSearch).not.toHaveBeenCalled();
  expect(popup.field().value).toBe('ада');
});

const answers: [string, Partial<PopupViewProps>, string, string[]][] = [
  ['no search', { search: '', historyCount: 9 }, '', ['Grace Hopper', 'Ada Lovelace']],
  ['blanks only', { search: '  ', found: ada }, '', ['Grace Hopper', 'Ada Lovelace']],
  ['not answered yet', { search: 'x' }, 'Searching…', ['Grace Hopper', 'Ada Lovelace']],
  [
    'still being read',
    { search: 'ada', found: ada, searching: true },
    'Searching…',
    ['Ada Lovelace'],
  ],
  ['nobody so far', { search: 'ada', found: [], searching: true }, 'Searching…', []],
  ['nobody', { search: 'zz', found: [] }, 'Nobody in your history matches', []],
  ['found', { search: 'ada', found: ada }, '1 found', ['Ada Lovelace']],
  [
    'found among thousands',
    { search: 'ada', found: ada, foundCount: 1, historyCount: 1204 },
    '1 of 1,204 found',
    ['Ada Lovelace'],
  ],
];

test.each(answers)('the status tells how the search stands: %s', (_, props, status, names) => {
  const popup = showHistory(props);
  expect(popup.getByRole('status').textContent).toBe(status);
  expect(popup.names()).toEqual(names);
});

test('fifty are shown, and a link to all of them', () => {
  const popup = showHistory({ search: 'ada', found: many, foundCount: 1312 });
  expect(popup.names()).toEqual(many.slice(0, 50).map(({ name }) => name));
  const link = popup.getByRole('link', { name: 'Show all 1,312 in the library' });
  expect(link.getAttribute('href')).toBe('library.html?q=ada');
});

test('where all are shown there is no such link', () => {
  const popup = showHistory({ search: 'ada', found: ada, foundCount: 1 });
  expect(popup.queryByRole('link', { name: /Show all/ })).toBeNull();
});

test('fetches that are not finished make room for what is found', () => {
  const popup = showHistory({ activeTasks: [waiting()] });
  expect(popup.getByRole('list', { name: 'Not finished' })).toBeTruthy();
  popup.change({ search: 'ada', found: ada, activeTasks: [waiting()] });
  expect(popup.queryByRole('list', { name: 'Not finished' })).toBeNull();
});

const addresses: [string, Partial<PopupViewProps>, string][] = [
  ['nothing', {}, 'library.html'],
  ['blanks', { search: '  ' }, 'library.html'],
  ['words', { search: 'ada & co #1' }, 'library.html?q=ada+%26+co+%231'],
  ['half a character', { search: '\ud83d' }, 'library.html?q=%EF%BF%BD'],
  ['words, elsewhere', { search: 'ada', libraryAddress: '/l.html' }, '/l.html?q=ada'],
  ['nothing, in an empty history', { history: [] }, 'library.html'],
  [
    'nothing, while the first is fetched',
    { history: [], activeTasks: [waiting()] },
    'library.html',
  ],
];

test.each(addresses)('the library opens in a tab of its own, searching for: %s', (_, props, to) => {
  const link = showHistory(props).getByRole('link', { name: 'Open library' });
  expect(link.getAttribute('href')).toBe(to);
  expect(link.getAttribute('target')).toBe('_blank');
});

test('an empty history has nothing to search', () => {
  expect(showHistory({ history: [] }).queryByRole('searchbox')).toBeNull();
});
