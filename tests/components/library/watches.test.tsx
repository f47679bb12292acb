// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type WatchInterval, type WatchTarget, watchId } from '../../../utils/queue/watch.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { adaSlug } from '../people.ts';
import { showDetail } from './detail.tsx';
import { crowd, noLists, showLibrary } from './library.tsx';

afterEach(cleanup);

const lists = { ...noLists, lists: [{ id: 'berlin', name: 'Berlin', position: 1, count: 2 }] };
const watchesOf = (...targets: WatchTarget[]) => ({
  everyDays: new Map(targets.map((each): [string, WatchInterval] => [watchId(each), 30])),
  edit: vi.fn(),
});

test.each<[string, Partial<LibraryQuery>, WatchTarget]>([
  ['a list', { list: 'berlin', sort: 'list' }, { kind: 'list', listId: 'berlin' }],
  ['a tag', { tags: ['hot'] }, { kind: 'tag', tag: 'hot' }],
])('%s can be watched as a whole, and shows that it is', async (_, query, target) => {
  const watches = watchesOf();
  const page = showLibrary({ lists, watches, query: { ...defaultQuery, ...query } });
  await page.user.click(page.getByRole('button', { name: 'Watch' }));
  await page.user.click(page.getByRole('button', { name: 'Every 90 days' }));
  const edit = { kind: 'watch', targets: [target], everyDays: 90 };
  expect(watches.edit).toHaveBeenCalledExactlyOnceWith(edit);
  page.change({ watches: watchesOf(target) });
  expect(page.getByText('Watched every 30 days')).toBeTruthy();
});

test.each<[string, Partial<LibraryQuery>]>([
  ['everyone', {}],
  ['the people of two tags', { tags: ['hot', 'q3'] }],
])('%s can’t be watched as a whole', (_, query) => {
  const page = showLibrary({ query: { ...defaultQuery, ...query } });
  expect(page.queryByRole('button', { name: 'Watch' })).toBeNull();
});

test('the selected people can be watched', async () => {
  const watches = watchesOf();
  const people = crowd(3);
  const page = showLibrary({ found: people, watches });
  for (const name of ['Person 0', 'Person 2'])
    await page.user.click(page.checkbox(`Select ${name}`));
  await page.user.click(page.getByRole('button', { name: 'Watch' }));
  await page.user.click(page.getByRole('button', { name: 'Every 7 days' }));
  expect(watches.edit).toHaveBeenCalledExactlyOnceWith({
    kind: 'watch',
    targets: ['p0', 'p2'].map((slug) => ({ kind: 'person', slug })),
    everyDays: 7,
  });
});

test('the open person can be watched no more', async () => {
  const person = { kind: 'person', slug: adaSlug } as const;
  const watches = watchesOf(person);
  const page = showDetail({ watches });
  expect(page.getByText('Watched every 30 days')).toBeTruthy();
  await page.user.click(page.getByRole('button', { name: 'Watch' }));
  await page.user.click(page.getByRole('button', { name: 'Stop watching' }));
  expect(watches.edit).toHaveBeenCalledExactlyOnceWith({ kind: 'unwatch', targets: [person] });
});
