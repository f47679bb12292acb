// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NewsView } from '../../../components/queue/news-view.tsx';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { News } from '../../../utils/queue/news.ts';
import { HOUR, NOW } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const newsOf = (slug: string, more: Partial<News> = {}): News => ({
  slug: slug as Slug,
  at: NOW - HOUR,
  changes: [{ kind: 'moved', to: 'Berlin' }],
  ...more,
});
const ada = newsOf('ada');
const bob = newsOf('bob', {
  changes: [{ kind: 'new-role', title: 'CTO', company: 'Acme' }],
  at: NOW - 2 * HOUR,
  isRead: true,
});
const cy = newsOf('cy', { changes: [], isUnreadable: true, at: NOW - 3 * HOUR });

function showNews(news: readonly News[]) {
  const actions = { edit: vi.fn(), showPerson: vi.fn(), exportNews: vi.fn() };
  const view = (news: readonly News[]) => (
    <NewsView now={NOW} news={news} nameOf={(slug) => slug.toUpperCase()} actions={actions} />
  );
  const page = show(view(news));
  const list = () => page.getByRole('list', { name: 'News' });
  return {
    ...page,
    actions,
    /** The texts of the rows. */
    rows: () => [...list().children].map(({ textContent }) => textContent),
    press: (name: string) => page.user.click(page.getByRole('button', { name })),
    rowOf: (name: string) =>
      within(page.getByRole('button', { name }).closest('.person-row') as HTMLElement),
  };
}

test('says who has changed and how, new jobs first', () => {
  const { rows } = showNews([ada, bob, cy]);
  expect(rows()).toEqual([
    expect.stringMatching(/BOB.*New job.*CTO.*Acme.*2 hr ago/),
    expect.stringMatching(/ADA.*Unread.*Berlin.*1 hr ago/),
    expect.stringMatching(/CY.*Unread.*Can’t be read any more.*3 hr ago/),
  ]);
});

test('can show one kind, and only what is unread', async () => {
  const { rows, user, getByRole, queryByText } = showNews([ada, bob, cy]);
  const kind = getByRole('combobox', { name: 'Kind of news' });
  await user.selectOptions(kind, 'Can’t be read any more');
  expect(rows()).toEqual([expect.stringContaining('CY')]);
  await user.selectOptions(kind, 'New job');
  expect(rows()).toEqual([expect.stringContaining('BOB')]);
  await user.click(getByRole('checkbox', { name: 'Unread only' }));
  expect(rows()).toEqual([]);
  expect(queryByText('No news of this kind.')).toBeTruthy();
});

test('opening a person marks the news as read', async () => {
  const { actions, press } = showNews([ada, bob]);
  await press('ADA');
  await press('BOB');
  expect(actions.showPerson.mock.calls).toEqual([['ada'], ['bob']]);
  expect(actions.edit.mock.calls).toEqual([
    [{ kind: 'read', news: [{ slug: 'ada', at: ada.at }] }],
  ]);
});

test('news are marked as read or unread one by one, or all at once', async () => {
  const { actions, rowOf, user, press } = showNews([ada, bob]);
  await user.click(rowOf('ADA').getByRole('button', { name: 'Mark as read' }));
  await user.click(rowOf('BOB').getByRole('button', { name: 'Mark as unread' }));
  await press('Mark all read');
  expect(actions.edit.mock.calls.map(([edit]) => edit)).toEqual([
    { kind: 'read', news: [{ slug: 'ada', at: ada.at }] },
    { kind: 'unread', news: [{ slug: 'bob', at: bob.at }] },
    { kind: 'read-all' },
  ]);
});

test('exports what is shown, in the same order', async () => {
  const { actions, press, user, getByRole } = showNews([ada, bob]);
  await press('Export');
  await user.click(getByRole('checkbox', { name: 'Unread only' }));
  await press('Export');
  expect(actions.exportNews.mock.calls).toEqual([[[bob, ada]], [[ada]]]);
});

test('shows many news in parts', async () => {
  const many = Array.from({ length: 260 }, (_, n) => newsOf(`person-${n}`));
  const { rows, press } = showNews(many);
  expect(rows()).toHaveLength(200);
  await press('Show more');
  expect(rows()).toHaveLength(250);
});

test('explains watching while there are no news', () => {
  const { queryByRole, queryByText } = showNews([]);
  expect(queryByRole('list')).toBeNull();
  expect(queryByText(/choose Watch/)).toBeTruthy();
});
