import '../fake-browser.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createBadges } from '../../../entrypoints/background/badges.ts';
import { t } from '../../../utils/browser/translate.ts';
import type { Library } from '../../../utils/engine/ports/library.ts';
import type { SettingsStore } from '../../../utils/engine/ports/settings.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
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
let openedAt: number;

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
  lateSince: async (since: number) => lateTimes.filter((at) => at > since).length,
} as Partial<Library> as Library;

const settings = {
  popupOpenedAt: async () => openedAt,
  savePopupOpenedAt: async (now: number) => {
    openedAt = now;
  },
} as Partial<SettingsStore> as SettingsStore;

let badges: ReturnType<typeof createBadges>;
beforeEach(() => {
  fakeBrowser.reset();
  states = new Map();
  lateTimes = [];
  openedAt = 0;
  badges = createBadges(library, settings, t);
});

/** Resolves once every badge is shown: the last step waits for all before it. */
const shown = () =>
  vi.waitFor(async () => {
    badges.profileOnScreen(99, 'the-last', slugOf('the-last'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(fakeBrowser.badgeIn(99)?.text).toBe('+');
  });

describe('the badge of a tab', () => {
  const saved = { slug: ada, profile, fetchedAt: Date.now() - hour };

  test.each<[string, string, Partial<ProfileState>, RegExp]>([
    ['nothing', '+', {}, /ada-lovelace/],
    ['a fetch', '…', { task: waiting() }, /ada-lovelace/],
    ['a failure', '!', { task: failed() }, /ada-lovelace/],
    ['a profile', '✓', { saved }, /Ada Lovelace.*1 hour ago/],
    ['a profile that is fetched again', '…', { saved, task: waiting() }, /Ada Lovelace/],
  ])('shows %s as %s, with a title', async (_, text, state, title) => {
    states.set(ada, state);
    badges.profileOnScreen(7, 'a-page', ada);
    await shown();
    expect(fakeBrowser.badgeIn(7)).toEqual({ text, title: expect.stringMatching(title) });
  });

  test('follows what is stored about its slug, and no other', async () => {
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

  test('is forgotten when the tab is closed', async () => {
    badges.profileOnScreen(7, 'a-page', ada);
    badges.tabClosed(7);
    await shown();
    expect(await fakeBrowser.api.storage.session.get('tab:7')).toEqual({});
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
  badges.profileOnScreen(7, 'a-page', bob);
  await shown();
  expect(logged).toHaveBeenCalledOnce();
  expect(fakeBrowser.badgeIn(7)?.title).toContain('bob');
});
