import type { Page } from 'puppeteer-core';
import type { PageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** Longer than a page waits after a change before it reads again or prepares what isn't on screen. */
const idleMs = 1_000;

/**
 * Ms from the command to star or unstar the first profile until the open library page shows it:
 * message, transaction, change notice, reading, sorting, rendering.
 */
export const timeChange = (page: Page, firstSlug: string): Promise<number> =>
  page.evaluate(
    async (slug, idleMs) => {
      const star = () => document.querySelector('[role=row] .library-star');
      const isStarred = () => star()?.classList.contains('is-starred') === true;
      // nb. The page pauses between two reads. A single change usually comes after the pause.
      await new Promise((resolve) => setTimeout(resolve, idleMs));
      const before = isStarred();
      const shown = pageTimings.paintedWhen(() => isStarred() !== before);
      const began = performance.now();
      const data = { slugs: [slug], edit: { kind: 'star', starred: !before } };
      void chrome.runtime.sendMessage({ id: 0, type: 'annotate', data, timestamp: Date.now() });
      return (await shown) - began;
    },
    firstSlug,
    idleMs,
  );
