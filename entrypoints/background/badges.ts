import { localeOf } from '../../utils/i18n/locale.ts';
import { counted } from '../../utils/i18n/plural.ts';
import { relativeTime } from '../../utils/i18n/dates.ts';
import type { Words } from '../../components/ui/translate.tsx';
import { type Badge, showBadge } from '../../utils/browser/badge.ts';
import { forgetTab, noteOnScreen, tabsShowing } from '../../utils/browser/tab-slugs.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { displayName } from '../../utils/profile/summarize.ts';
import type { Library, Subject } from '../../utils/store/library.ts';
import type { SettingsStore } from '../../utils/store/settings.ts';
import { standingOf } from '../../utils/task/badge-state.ts';

/** What is on the tabs' screens, and what the toolbar icon says of it. No method waits or throws. */
export interface Screens {
  /** The content script's word: this document shows this profile now, or none. */
  note(tabId: number, page: string, slug?: Slug): void;
  forget(tabId: number): void;
  /** Something stored of these slugs has changed. */
  refresh(slugs: readonly Slug[]): void;
  /** The worker has started: what it was stopped in the middle of may not be shown yet. */
  refreshAll(): void;
  /** The person has opened the popup: what came late has been seen. */
  looked(): void;
}

/** For how long a profile that came late is told of, ms. */
const newsMs = 7 * 24 * 60 * 60 * 1000;

/** Screens over the library; `words` are the sentences of the locale files. */
export function createScreens(library: Library, settings: SettingsStore, words: Words): Screens {
  // nb. One after the other: of two changes at once, the later one must have the last word.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (step: () => Promise<unknown>) => {
    queue = queue.then(step).catch((error: unknown) => console.error('Calling Card:', error));
  };
  const show = async (tabId: number, slug: Slug) =>
    showBadge(tabId, badgeOf(await library.subject(slug), words, Date.now()));

  const showLate = async () => {
    const since = Math.max(await settings.lookedAt(), Date.now() - newsMs);
    const count = await library.lateSince(since);
    const title = counted(words, 'late_title', count);
    await showBadge(
      undefined,
      count > 0 ? { text: String(count), color: '#0b6a56', title } : undefined,
    );
  };

  return {
    note: (tabId, page, slug) =>
      inTurn(async () => {
        await noteOnScreen(tabId, page, slug);
        await (slug === undefined ? showBadge(tabId, undefined) : show(tabId, slug));
      }),
    forget: (tabId) => inTurn(() => forgetTab(tabId)),
    refresh: (slugs) =>
      inTurn(async () => {
        for (const [tabId, slug] of await tabsShowing(slugs)) await show(tabId, slug);
        await showLate();
      }),
    refreshAll: () =>
      inTurn(async () => {
        for (const [tabId, slug] of await tabsShowing()) await show(tabId, slug);
        await showLate();
      }),
    looked: () =>
      inTurn(async () => {
        await settings.saveLookedAt(Date.now());
        await showLate();
      }),
  };
}

function badgeOf({ slug, task, filed }: Subject, words: Words, now: number): Badge {
  const name = filed ? displayName(filed.profile) : slug;
  switch (standingOf(task, filed !== undefined, now)) {
    case 'unfetched':
      return { text: '+', color: '#5b6472', title: words('badge_none', slug) };
    case 'fetching':
      return { text: '…', color: '#7a5200', title: words('badge_fetching', name) };
    case 'failed':
      return { text: '!', color: '#b3261e', title: words('badge_failed', name) };
    case 'fetched': {
      const age = relativeTime(filed?.fetchedAt ?? now, now, localeOf(words));
      return { text: '✓', color: '#0b6a56', title: words('badge_fetched', name, age) };
    }
  }
}
