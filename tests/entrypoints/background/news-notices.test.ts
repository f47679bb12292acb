import '../fake-browser.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNewsNotices } from '../../../entrypoints/background/news-notices.ts';
import { requestNotifications } from '../../../utils/browser/notifications.ts';
import { loadTranslate } from '../../../utils/browser/translate.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { News } from '../../../utils/queue/news.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';
import { day, hour } from '../../utils/task/tasks.ts';
import { fakeBrowser } from '../fake-browser.ts';

let unread: News[];
let notifiedAt: number;
let isOn: boolean;
const report = vi.fn();

const names = ['ada', 'bob', 'cy', 'dee', 'eve'];
const annotation = { starred: false, tags: [], note: '' };

const notices = createNewsNotices(
  {
    news: { unreadNews: async () => unread },
    library: {
      profileState: async (slug: Slug) => ({
        slug,
        versions: [],
        annotation,
        aliases: [],
        saved: {
          slug,
          fetchedAt: 0,
          profile: { slug, name: slug.toUpperCase(), positions: [], education: [], skills: [] },
        },
      }),
    },
    settings: {
      settings: async () => ({
        fetchOnOpen: false,
        limits: defaultLimits,
        ...(isOn && { notifyOfNews: true }),
      }),
      newsNotifiedAt: async () => notifiedAt,
      saveNewsNotifiedAt: async (now) => {
        notifiedAt = now;
      },
    },
  },
  () => loadTranslate(undefined),
  report,
);

/** News of the first `count` people, this long ago, in ms. */
const newsOf = (count: number, ago = 0): News[] =>
  names.slice(0, count).map((name) => ({ slug: slugOf(name), at: Date.now() - ago, changes: [] }));

/** What is shown after an update. */
async function shown(): Promise<readonly string[]> {
  notices.update();
  await vi.advanceTimersByTimeAsync(0);
  return fakeBrowser.notifications();
}

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000 * day });
  fakeBrowser.reset();
  await requestNotifications();
  unread = [];
  notifiedAt = 0;
  isOn = true;
});
afterEach(() => {
  expect(report).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test.each([
  [0, []],
  [1, ['News of 1 person: ADA']],
  [3, ['News of 3 people: ADA, BOB, and CY']],
  [5, ['News of 5 people: ADA, BOB, CY, and 2 more']],
])('news of %i people', async (count, expected) => {
  unread = newsOf(count);
  expect(await shown()).toEqual(expected);
});

test('several news of a person count once', async () => {
  unread = [...newsOf(1), ...newsOf(2, hour)];
  expect(await shown()).toEqual(['News of 2 people: ADA and BOB']);
});

test('are told at most once an hour, and each of them once', async () => {
  unread = newsOf(1);
  notices.update();
  expect(await shown()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(hour / 2);
  unread = [{ slug: slugOf('bob'), at: Date.now(), changes: [] }, ...unread];
  expect(await shown()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(hour / 2);
  expect(await shown()).toEqual(['News of 1 person: ADA', 'News of 1 person: BOB']);
  await vi.advanceTimersByTimeAsync(hour);
  expect(await shown()).toHaveLength(2);
});

test('are told after the clock was set back', async () => {
  notifiedAt = Date.now() + 30 * day;
  unread = newsOf(1);
  expect(await shown()).toHaveLength(1);
});

test('that are older than a day are not told', async () => {
  unread = newsOf(1, 2 * day);
  expect(await shown()).toEqual([]);
});

test('are not told unless the user asks for that', async () => {
  isOn = false;
  unread = newsOf(1);
  expect(await shown()).toEqual([]);
  isOn = true;
  expect(await shown()).toHaveLength(1);
});
