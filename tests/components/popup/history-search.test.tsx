// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PopupViewProps } from '../../../components/popup/popup-view.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import { history } from '../people.ts';
import { waiting } from '../tasks.ts';
import { profileState, showPopup } from './popup.tsx';

afterEach(cleanup);

/** The history with a search, which keeps its text as the popup does. */
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
const many = Array.from({ length: 80 }, (_, index) => ({
  slug: `ada-${index}` as Slug,
  name: `Ada ${index}`,
  fetchedAt: index,
}));

test('each typed letter searches, and the field keeps focus and caret', async () => {
  const popup = showHistory();
  const field = popup.field();
  await popup.user.type(field, 'lace');
  expect(popup.onSearch.mock.calls).toEqual([['l'], ['la'], ['lac'], ['lace']]);
  field.setSelectionRange(2, 2);
  popup.change({ search: 'lace', found: ada, foundCount: 1 });
  expect(popup.field()).toBe(field);
  expect(document.activeElement).toBe(field);
  expect([field.value, field.selectionStart]).toEqual(['lace', 2]);
});

test('a late render doesn’t undo what was typed', async () => {
  const popup = showPopup({ tab: 'history', history, onSearch: () => undefined });
  const field = popup.getByRole('searchbox') as HTMLInputElement;
  await popup.user.type(field, 'ada');
  popup.change({ search: 'a', found: ada });
  expect(field.value).toBe('ada');
});

test('typing goes on when the tab shows another profile', async () => {
  const popup = showHistory({ profileState: profileState() });
  const field = popup.field();
  await popup.user.type(field, 'ad');
  popup.change({ search: 'ad', profileState: { slug: 'other' as Slug, isOnScreen: true } });
  expect(document.activeElement).toBe(field);
  expect(popup.field().value).toBe('ad');
});

test('the search text is restored with the tab', () => {
  expect(showHistory({ search: 'ada' }).field().value).toBe('ada');
});

test('Escape clears the field, and in an empty field closes the popup', () => {
  const popup = showHistory({ search: 'ada', found: ada });
  const isLeftToBrowser = () => fireEvent.keyDown(popup.field(), { key: 'Escape' });
  expect(isLeftToBrowser()).toBe(false);
  expect(popup.field().value).toBe('');
  expect(popup.onSearch).toHaveBeenCalledExactlyOnceWith('');
  expect(isLeftToBrowser()).toBe(true);
});

test('Escape that ends an input method’s composition clears nothing', () => {
  const popup = showHistory({ search: 'ада' });
  fireEvent.keyDown(popup.field(), { key: 'Escape', isComposing: true });
  expect(popup.onSearch).not.toHaveBeenCalled();
  expect(popup.field().value).toBe('ада');
});

const results: [string, Partial<PopupViewProps>, string, string[]][] = [
  ['no search', { search: '', historyCount: 9 }, '', ['Grace Hopper', 'Ada Lovelace']],
  ['blanks only', { search: '  ', found: ada }, '', ['Grace Hopper', 'Ada Lovelace']],
  ['no result yet', { search: 'x' }, 'Searching…', ['Grace Hopper', 'Ada Lovelace']],
  ['still loading', { search: 'ada', found: ada, searching: true }, 'Searching…', ['Ada Lovelace']],
  ['no match so far', { search: 'ada', found: [], searching: true }, 'Searching…', []],
  ['no match', { search: 'zz', found: [] }, 'No profile in your history matches', []],
  ['found', { search: 'ada', found: ada }, '1 found', ['Ada Lovelace']],
  [
    'found among thousands',
    { search: 'ada', found: ada, foundCount: 1, historyCount: 1204 },
    '1 of 1,204 found',
    ['Ada Lovelace'],
  ],
];

test.each(results)('the status shows the result of the search: %s', (_, props, status, names) => {
  const popup = showHistory(props);
  expect(popup.getByRole('status').textContent).toBe(status);
  expect(popup.names()).toEqual(names);
});

test('fifty matches are shown, with a link to all of them', () => {
  const popup = showHistory({ search: 'ada', found: many, foundCount: 1312 });
  expect(popup.names()).toEqual(many.slice(0, 50).map(({ name }) => name));
  const link = popup.getByRole('link', { name: 'Show all 1,312 in the library' });
  expect(link.getAttribute('href')).toBe('library.html?q=ada');
});

test('there is no such link if all matches are shown', () => {
  const popup = showHistory({ search: 'ada', found: ada, foundCount: 1 });
  expect(popup.queryByRole('link', { name: /Show all/ })).toBeNull();
});

test('a search hides the fetches that aren’t finished', () => {
  const popup = showHistory({ activeTasks: [waiting()] });
  expect(popup.getByRole('list', { name: 'Not finished' })).toBeTruthy();
  popup.change({ search: 'ada', found: ada, activeTasks: [waiting()] });
  expect(popup.queryByRole('list', { name: 'Not finished' })).toBeNull();
});

const addresses: [string, Partial<PopupViewProps>, string][] = [
  ['nothing', {}, 'library.html'],
  ['blanks', { search: '  ' }, 'library.html'],
  ['text', { search: 'ada & co #1' }, 'library.html?q=ada+%26+co+%231'],
  ['a lone surrogate', { search: '\ud83d' }, 'library.html?q=%EF%BF%BD'],
  ['text, at another address', { search: 'ada', libraryAddress: '/l.html' }, '/l.html?q=ada'],
  ['nothing, in an empty history', { history: [] }, 'library.html'],
  [
    'nothing, while the first is fetched',
    { history: [], activeTasks: [waiting()] },
    'library.html',
  ],
];

test.each(addresses)('the library opens in a new tab and searches for: %s', (_, props, to) => {
  const link = showHistory(props).getByRole('link', { name: 'Open library' });
  expect(link.getAttribute('href')).toBe(to);
  expect(link.getAttribute('target')).toBe('_blank');
});

test('an empty history has no search field', () => {
  expect(showHistory({ history: [] }).queryByRole('searchbox')).toBeNull();
});

test('the keyboard goes from the search to the people and back', async () => {
  const popup = showHistory();
  const [first = '', second = ''] = popup.names().map((name) => name ?? '');
  const focused = () => document.activeElement?.textContent;
  popup.getByRole('tab', { name: 'History' }).focus();
  await popup.user.keyboard('/');
  expect(document.activeElement).toBe(popup.field());
  await popup.user.keyboard('{ArrowDown}');
  expect(focused()).toBe(first);
  await popup.user.keyboard('{ArrowDown}');
  expect(focused()).toBe(second);
  await popup.user.keyboard('{Home}');
  expect(focused()).toBe(first);
  await popup.user.keyboard('{Enter}');
  expect(popup.actions.show.mock.calls).toEqual([[history[0]?.slug]]);
});

test('? shows the keys, except in the search', async () => {
  const popup = showHistory();
  await popup.user.type(popup.field(), '?');
  expect(popup.queryByRole('dialog')).toBeNull();
  popup.getByRole('tab', { name: 'History' }).focus();
  await popup.user.keyboard('?');
  expect(await popup.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
});
