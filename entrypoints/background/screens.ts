import { type Badge, showBadge } from '../../utils/browser/badge.ts';
import { sentence } from '../../utils/browser/sentences.ts';
import { forgetTab, noteOnScreen, tabsShowing } from '../../utils/browser/tab-slugs.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { displayName } from '../../utils/profile/summarize.ts';
import type { Library, Subject } from '../../utils/store/library.ts';
import { standingOf } from '../../utils/task/standing.ts';

/** What is on the tabs' screens, and what the toolbar icon says of it. No method waits or throws. */
export interface Screens {
  /** The content script's word: this document shows this profile now, or none. */
  note(tabId: number, page: string, slug?: Slug): void;
  forget(tabId: number): void;
  /** Something stored of these slugs has changed. */
  refresh(slugs: readonly Slug[]): void;
}

/** Screens over the library. */
export function createScreens(library: Library): Screens {
  // nb. One after the other: of two changes at once, the later one must have the last word.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (step: () => Promise<unknown>) => {
    queue = queue.then(step).catch((error: unknown) => console.error('Calling Card:', error));
  };
  const show = async (tabId: number, slug: Slug) =>
    showBadge(tabId, badgeOf(await library.subject(slug)));

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
      }),
  };
}

function badgeOf({ slug, task, filed }: Subject): Badge {
  const name = filed ? displayName(filed.profile) : slug;
  switch (standingOf(task, filed !== undefined)) {
    case 'unfetched':
      return { text: '+', color: '#5b6472', title: sentence('badge_none') };
    case 'fetching':
      return { text: '…', color: '#7a5200', title: sentence('badge_fetching') };
    case 'failed':
      return { text: '!', color: '#b3261e', title: sentence('badge_failed') };
    case 'fetched':
      return {
        text: '✓',
        color: '#1b6e4b',
        title: sentence('badge_fetched', name, age(filed?.fetchedAt ?? 0)),
      };
  }
}

const age = (fetchedAt: number) =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(fetchedAt);
