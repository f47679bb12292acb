import '../fake-browser.ts';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBadges } from '../../../entrypoints/background/badges.ts';
import { loadTranslate } from '../../../utils/browser/translate.ts';
import type { SettingsStore } from '../../../utils/engine/ports/settings.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { News } from '../../../utils/queue/news.ts';
import type { ProfileState } from '../../../utils/task/profile-state.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';
import { day, failed, hour, waiting } from '../../utils/task/tasks.ts';
import { fakeBrowser } from '../fake-browser.ts';

const ada = slugOf('ada-lovelace');
const bob = slugOf('bob');
const annotation = { starred: false, tags: [], note: '' };
const profile = { slug: ada, name: 'Ada Lovelace', positions: [], education: [], skills: [] };

let states: Map<Slug, Partial<ProfileState>>;
let lateTimes: number[];
let newest: number;
let openedAt: number;
let unread: News[];

type BadgeLibrary = Parameters<typeof createBadges>[0];

const library = {
  profileState: async (slug: Slug) => ({
    slug,
    versions: [],
    annotation,
    aliases: [],
    ...states.get(slug),
  }),
  savedSlugs: async (slugs: readonly Slug[]) =>
    slugs.map((slug) => states.get(slug)?.saved?.slug ?? slug),
  unreadNews: async () => unread,
  lateSince: async (since: number) => lateTimes.filter((at) => at > since).length,
  newestFetch: async () => newest,
} as Partial<BadgeLibrary> as BadgeLibrary;

const settings = {
  popupOpenedAt: async () => openedAt,
  savePopupOpenedAt: async (now: number) => {
    openedAt = now;
  },
} as Partial<SettingsStore> as SettingsStore;

const t = await loadTranslate(undefined);
let badges: ReturnType<typeof createBadges>;
beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  states = new Map();
  lateTimes = [];
  newest = 0;
  openedAt = 0;
  unread = [];
  badges = createBadges(library, settings, async () => t);
});

/** Waits until every badge is shown: longer than the pause between the reports of a tab. */
const shown = () => vi.advanceTimersByTimeAsync(1_000);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the badge of a tab', () => {
  const saved = { slug: ada, profile, fetchedAt: Date.now() - hour };

  test.each<[string, string, Partial<ProfileState>, RegExp]>([
    ['nothing', '+', {}, /ada-lovelace/],
    ['a fetch', '…', { task: waiting() }, /ada-lovelace/],
    ['a person of a list', '+', { saved: { ...saved, listed: {} } }, /Ada Lovelace/],
    ['a failure', '!', { task: failed() }, /ada-lovelace/],
    ['a profile', '✓', { saved }, /Ada Lovelace.*1 hr ago/],
    ['a profile that is fetched again', '…', { saved, task: waiting() }, /Ada Lovelace/],
  ])('shows %s as %s, with a title', async (_, text, state, title) => {
    states.set(ada, state);
    badges.profileOnScreen(7, 'a-page', ada);
    await shown();
    expect(fakeBrowser.badgeIn(7)).toEqual({ text, title: expect.stringMatching(title) });
  });

  test('follows what is stored about its slug, and no other', async () => {
    fakeBrowser.goTo(7, 'a-page');
    fakeBrowser.goTo(8, 'another-page');
    badges.profileOnScreen(7, 'a-page', ada);
    badges.profileOnScreen(8, 'another-page', bob);
    await shown();
    states.set(ada, { saved }).set(bob, { saved: { ...saved, slug: bob } });
    badges.refresh([ada]);
    await shown();
    expect([fakeBrowser.badgeIn(7)?.text, fakeBrowser.badgeIn(8)?.text]).toEqual(['✓', '+']);
    badges.refreshAll();
    await shown();
    expect(fakeBrowser.badgeIn(8)?.text).toBe('✓');
  });

  test.each([
    ['another site', undefined],
    ['another page of LinkedIn that has not reported yet', 'the-next'],
  ])('does not come back on %s, if the report of leaving got lost', async (_, next) => {
    fakeBrowser.goTo(7, 'a-page');
    badges.profileOnScreen(7, 'a-page', ada);
    await shown();
    fakeBrowser.goTo(7, next);
    states.set(ada, { saved });
    badges.refresh([ada]);
    badges.refreshAll();
    await shown();
    expect(fakeBrowser.badgeIn(7)?.text).toBe('+');
  });

  test('is cleared when the page shows no profile any more', async () => {
    badges.profileOnScreen(7, 'a-page', ada);
    badges.profileOnScreen(7, 'a-page');
    await shown();
    expect(fakeBrowser.badgeIn(7)?.text ?? '').toBe('');
    states.set(ada, { saved });
    badges.refresh([ada]);
    await shown();
    expect(fakeBrowser.badgeIn(7)?.text ?? '').toBe('');
  });

  test('stays that of the next page if the one before it reports late that it was left', async () => {
    badges.profileOnScreen(7, 'a-page', ada);
    badges.profileOnScreen(7, 'the-next', bob);
    badges.profileOnScreen(7, 'a-page');
    await shown();
    expect(fakeBrowser.badgeIn(7)).toMatchObject({
      text: '+',
      title: expect.stringMatching('bob'),
    });
  });

  test('is forgotten when the tab is closed, even if its page reports late', async () => {
    badges.profileOnScreen(7, 'a-page', ada);
    badges.profileOnScreen(7, 'a-page', bob);
    fakeBrowser.closeTab(7);
    badges.tabClosed(7);
    badges.profileOnScreen(7, 'a-page', ada);
    await shown();
    expect(await fakeBrowser.api.storage.session.get(null)).toEqual({});
  });

  test.each<[string, readonly [page: string, slug?: Slug][], string]>([
    ['left', [['one', ada], ['one']], ''],
    ['left before the next one is shown', [['one', ada], ['one'], ['two', bob]], 'bob'],
    ['left after the next one is shown', [['one', ada], ['two', bob], ['one']], 'bob'],
    ['left late, and then its successor', [['one', ada], ['two', bob], ['one'], ['two']], ''],
    ['shown again from the cache', [['one', ada], ['one'], ['one', ada]], 'ada-lovelace'],
  ])('is right after a burst in which a page is %s', async (_, reports, name) => {
    badges.profileOnScreen(7, 'zero', slugOf('before'));
    for (const [page, slug] of reports) badges.profileOnScreen(7, page, slug);
    await shown();
    expect(fakeBrowser.badgeIn(7)?.title).toBe(name && t('badge_none', name));
  });
});

describe('a page that reports without end', () => {
  const writes = () => vi.spyOn(fakeBrowser.api.storage.session, 'set');

  test('has a few reports a second acted on, and the last one', async () => {
    const written = writes();
    for (let n = 0; n < 10_000; n++) {
      badges.profileOnScreen(7, `page-${n}`, slugOf(`person-${n}`));
      if (n % 10 === 0) await vi.advanceTimersByTimeAsync(1);
    }
    await shown();
    expect(written.mock.calls.length).toBeLessThanOrEqual(5);
    expect(fakeBrowser.badgeIn(7)?.title).toContain('person-9999');
    expect(Object.keys(await fakeBrowser.api.storage.session.get(null))).toEqual(['tab:7']);
  });

  test('delays no other tab', async () => {
    for (let n = 0; n < 1_000; n++) badges.profileOnScreen(7, 'a-page', slugOf(`person-${n}`));
    badges.profileOnScreen(8, 'another-page', bob);
    await vi.advanceTimersByTimeAsync(0);
    expect(fakeBrowser.badgeIn(8)?.title).toContain('bob');
  });
});

describe('the badge of all tabs', () => {
  test('counts profiles that arrived late until the popup is opened', async () => {
    lateTimes = [Date.now() - hour, Date.now() - 2 * hour];
    badges.refreshAll();
    await shown();
    expect(fakeBrowser.badgeIn()).toMatchObject({ text: '2' });
    badges.popupOpened();
    await shown();
    expect(fakeBrowser.badgeIn()?.text ?? '').toBe('');
    lateTimes.push(Date.now() + hour);
    badges.refresh([ada]);
    await shown();
    expect(fakeBrowser.badgeIn()).toMatchObject({ text: '1' });
  });

  test.each([
    [0, 2, '2', /^2 unread news/],
    [1, 0, '1', /^1 profile has arrived[^\n]*$/],
    [2, 1, '3', /^2 profiles have arrived.*\n1 unread news/],
  ])('counts %i arrived profiles and %i unread news', async (arrived, news, text, title) => {
    lateTimes = Array.from({ length: arrived }, () => Date.now() - hour);
    unread = Array.from({ length: news }, () => ({ slug: ada, at: Date.now(), changes: [] }));
    badges.refreshAll();
    await shown();
    expect(fakeBrowser.badgeIn()).toEqual({ text, title: expect.stringMatching(title) });
  });

  test('keeps counting news when the popup is opened, until they are read', async () => {
    lateTimes = [Date.now() - hour];
    unread = [{ slug: ada, at: Date.now(), changes: [] }];
    badges.popupOpened();
    await shown();
    expect(fakeBrowser.badgeIn()?.text).toBe('1');
    unread = [];
    badges.refresh([]);
    await shown();
    expect(fakeBrowser.badgeIn()?.text ?? '').toBe('');
  });

  test('counts late profiles again when the worker starts only if one was fetched, or after an hour', async () => {
    const counted = vi.spyOn(library, 'lateSince');
    const startedWith = async (arrived: number) => {
      lateTimes = Array.from({ length: arrived }, () => Date.now());
      // nb. What one start of the worker knows, the next one doesn't.
      createBadges(library, settings, async () => t).started();
      await shown();
      return fakeBrowser.badgeIn()?.text;
    };
    expect(await startedWith(1)).toBe('1');
    await startedWith(1);
    expect(counted).toHaveBeenCalledOnce();
    newest = 1;
    expect(await startedWith(2)).toBe('2');
    vi.setSystemTime(Date.now() + hour);
    expect(await startedWith(3)).toBe('3');
    vi.setSystemTime(Date.now() - day);
    expect(await startedWith(4)).toBe('4');
    openedAt = Date.now() - 1;
    expect(await startedWith(5)).toBe('5');
    await fakeBrowser.api.storage.session.set({ late: 'damaged' });
    expect(await startedWith(6)).toBe('6');
  });

  test('counts late profiles again after each change', async () => {
    lateTimes = [Date.now() - hour];
    badges.started();
    await shown();
    lateTimes.push(Date.now() - hour);
    badges.refresh([ada]);
    await shown();
    expect(fakeBrowser.badgeIn()?.text).toBe('2');
    lateTimes.push(Date.now() - hour);
    badges.refreshAll();
    await shown();
    badges.started();
    await shown();
    expect(fakeBrowser.badgeIn()?.text).toBe('3');
  });

  test('does not count what is older than a week', async () => {
    lateTimes = [Date.now() - 8 * day];
    badges.refreshAll();
    await shown();
    expect(fakeBrowser.badgeIn()?.text ?? '').toBe('');
  });
});

test('a storage that fails breaks no badge after it', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(library, 'profileState').mockRejectedValueOnce(new Error('Broken.'));
  badges.profileOnScreen(7, 'a-page', ada);
  await shown();
  badges.profileOnScreen(7, 'a-page', bob);
  await shown();
  expect(logged).toHaveBeenCalledOnce();
  expect(fakeBrowser.badgeIn(7)?.title).toContain('bob');
});
