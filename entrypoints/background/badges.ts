import { type Badge, showBadge } from '../../utils/browser/badge.ts';
import { readLateCount, saveLateCount } from '../../utils/browser/late-count.ts';
import { forgetTab, saveTabReport, tabsShowing } from '../../utils/browser/tab-slugs.ts';
import type { Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import { relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { fetchTime } from '../../utils/profile/fetch-time.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { displayName } from '../../utils/profile/summarize.ts';
import { badgeState } from '../../utils/task/badge-state.ts';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { createTabReports } from './tab-reports.ts';

/** The toolbar badges. Methods return before the badge is shown and never throw. */
export interface Badges {
  /**
   * The document `page` in this tab now shows this profile, or none. Of many reports in a second, a few are
   * acted on, among them the last.
   */
  profileOnScreen(tabId: number, page: string, slug?: Slug): void;
  /** The tab was closed. */
  tabClosed(tabId: number): void;
  /** What is stored about these slugs has changed. */
  refresh(slugs: readonly Slug[]): void;
  /** Anything may have changed: too many slugs are affected. */
  refreshAll(): void;
  /** The worker has started. */
  started(): void;
  /** The user opened the popup: the profiles that arrived late are no longer counted. */
  popupOpened(): void;
}

/** How long a profile that arrived late is counted, ms. */
const lateMs = 7 * 24 * 60 * 60 * 1000;

/** How old a count of them may be when the worker starts, ms. */
const maxCountAgeMs = 60 * 60 * 1000;

type BadgeLibrary = Pick<Library, 'profileState'> &
  Pick<LibraryDetails, 'savedSlugs' | 'lateSince' | 'newestFetch'> &
  Pick<QueueReader, 'unreadNews'>;

/** The badges for what the library holds. */
export function createBadges(
  library: BadgeLibrary,
  settings: SettingsStore,
  translate: () => Promise<Translate>,
): Badges {
  // nb. In order, so that the last of several changes is the one shown.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (step: () => Promise<unknown>) => {
    queue = queue.then(step).catch((error: unknown) => console.error('Calling Card:', error));
  };
  const show = async (tabId: number, slug: Slug) =>
    showBadge(tabId, badgeOf(await library.profileState(slug), await translate(), Date.now()));

  /** Counts the profiles that arrived late. nb. Each alarm starts the worker, and counting reads 50 tasks. */
  const countLate = async (isStart: boolean): Promise<number> => {
    const now = Date.now();
    const openedAt = await settings.popupOpenedAt();
    const of = `${openedAt} ${await library.newestFetch()}`;
    const before = isStart ? await readLateCount() : undefined;
    const age = before?.of === of ? now - before.at : -1;
    if (before && age >= 0 && age < maxCountAgeMs) return before.arrived;
    const arrived = await library.lateSince(Math.max(openedAt, now - lateMs));
    await saveLateCount({ arrived, of, at: now });
    return arrived;
  };

  /** In tabs without a profile: what the user hasn't seen yet. */
  const showUnseen = async (isStart = false) => {
    const arrived = await countLate(isStart);
    const news = (await library.unreadNews()).length;
    const t = await translate();
    const titles = [
      ...(arrived > 0 ? [plural(t, 'badge_arrived', arrived)] : []),
      ...(news > 0 ? [plural(t, 'badge_news', news)] : []),
    ];
    const badge = { text: String(arrived + news), color: '#0b6a56', title: titles.join('\n') };
    await showBadge(undefined, titles.length > 0 ? badge : undefined);
  };

  const showAll = async (isStart: boolean) => {
    for (const [tabId, slug] of await tabsShowing()) await show(tabId, slug);
    await showUnseen(isStart);
  };

  return {
    profileOnScreen: createTabReports((tabId, report) =>
      enqueue(async () => {
        const slug = await saveTabReport(tabId, report);
        await (slug === undefined ? showBadge(tabId, undefined) : show(tabId, slug));
      }),
    ),
    tabClosed: (tabId) => enqueue(() => forgetTab(tabId)),
    refresh: (slugs) =>
      enqueue(async () => {
        const tabs = await tabsShowing();
        const saved = await library.savedSlugs(tabs.map(([, slug]) => slug));
        for (const [index, [tabId, slug]] of tabs.entries()) {
          const isNamed = [slug, saved[index]].some((each) => each && slugs.includes(each));
          if (isNamed) await show(tabId, slug);
        }
        await showUnseen();
      }),
    refreshAll: () => enqueue(() => showAll(false)),
    started: () => enqueue(() => showAll(true)),
    popupOpened: () =>
      enqueue(async () => {
        await settings.savePopupOpenedAt(Date.now());
        await showUnseen();
      }),
  };
}

function badgeOf({ slug, task, saved }: ProfileState, t: Translate, now: number): Badge {
  const name = saved ? displayName(saved.profile) : slug;
  const fetchedAt = saved && fetchTime(saved);
  switch (badgeState(task, fetchedAt !== undefined, now)) {
    case 'unfetched':
      return { text: '+', color: '#5b6472', title: t('badge_none', name) };
    case 'fetching':
      return { text: '…', color: '#7a5200', title: t('badge_fetching', name) };
    case 'failed':
      return { text: '!', color: '#b3261e', title: t('badge_failed', name) };
    case 'fetched': {
      const age = relativeTime(fetchedAt ?? now, now, localeOf(t));
      return { text: '✓', color: '#0b6a56', title: t('badge_fetched', name, age) };
    }
  }
}
