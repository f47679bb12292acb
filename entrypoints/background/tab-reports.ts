import type { TabReport } from '../../utils/browser/tab-slugs.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** How long a tab's reports are collected after one was acted on, ms: about three a second are. */
const pauseMs = 300;

/** How many of the documents that were left are remembered: a tab has one, and the one before it. */
const maxLeft = 4;

/**
 * Returns what takes a tab's reports and calls `act` with them: at once, then, however many come, once per
 * pause, with the last one included. nb. LinkedIn's page decides how many there are.
 */
export function createTabReports(
  act: (tabId: number, report: TabReport) => void,
): (tabId: number, page: string, slug?: Slug) => void {
  /** The tabs that are in a pause, with what was reported in it. */
  const pausing = new Map<number, TabReport | undefined>();
  const actAndPause = (tabId: number, report: TabReport) => {
    act(tabId, report);
    pausing.set(tabId, undefined);
    setTimeout(() => {
      const collected = pausing.get(tabId);
      pausing.delete(tabId);
      if (collected) actAndPause(tabId, collected);
    }, pauseMs);
  };
  return (tabId, page, slug) => {
    const report = afterReport(pausing.get(tabId), page, slug);
    if (pausing.has(tabId)) pausing.set(tabId, report);
    else actAndPause(tabId, report);
  };
}

/** nb. A new slug comes after everything before it; that a document was left may come late. */
const afterReport = (before: TabReport | undefined, page: string, slug?: Slug): TabReport =>
  slug === undefined
    ? { ...before, left: [...(before?.left ?? []), page].slice(-maxLeft) }
    : { shown: { slug, page }, left: [] };
