import type { Page } from 'puppeteer-core';
import type { Watched } from './watch-page.ts';

declare const watched: Watched;

/**
 * Ms from a command to star the first of the list, or to take the star away, until the open library
 * page shows it: message, transaction, change notice, reading anew, sorting, drawing.
 */
export const timeChange = (page: Page, firstSlug: string): Promise<number> =>
  page.evaluate(async (slug) => {
    const star = () => document.querySelector('[role=row] .library-star');
    const isStarred = () => star()?.classList.contains('is-starred') === true;
    const before = isStarred();
    const shown = watched.once(() => isStarred() !== before);
    const began = performance.now();
    const data = { slugs: [slug], starred: !before };
    void chrome.runtime.sendMessage({ id: 0, type: 'star', data, timestamp: Date.now() });
    return (await shown) - began;
  }, firstSlug);
