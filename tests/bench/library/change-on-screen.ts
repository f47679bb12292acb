import type { Page } from 'puppeteer-core';
import type { PageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** More than a page waits after a change before it reads again, or makes ready what is not on screen. */
const restedMs = 1_000;

/**
 * Ms from a command to star the first of the list, or to take the star away, until the open library
 * page shows it: message, transaction, change notice, reading anew, sorting, drawing.
 */
export const timeChange = (page: Page, firstSlug: string): Promise<number> =>
  page.evaluate(
    async (slug, restedMs) => {
      const star = () => document.querySelector('[role=row] .library-star');
      const isStarred = () => star()?.classList.contains('is-starred') === true;
      // nb. The page rests between two readings of what changed; a change by itself meets it rested.
      await new Promise((resolve) => setTimeout(resolve, restedMs));
      const before = isStarred();
      const shown = pageTimings.paintedWhen(() => isStarred() !== before);
      const began = performance.now();
      const data = { slugs: [slug], starred: !before };
      void chrome.runtime.sendMessage({ id: 0, type: 'star', data, timestamp: Date.now() });
      return (await shown) - began;
    },
    firstSlug,
    restedMs,
  );
