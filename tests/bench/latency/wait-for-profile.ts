import type { Page } from 'puppeteer-core';

/**
 * Waits until the popup shows a profile: until its name is in the DOM. Returns the time in ms since
 * the epoch. With a `slug`, first opens that fetch from the list of unfinished ones.
 */
export function waitForProfile(popup: Page, slug?: string): Promise<number> {
  return popup.evaluate(
    (slug) =>
      new Promise<number>((resolve) => {
        let isOpened = slug === undefined;
        const check = () => {
          if (!isOpened) {
            const buttons = [...document.querySelectorAll<HTMLElement>('main button')];
            const entry = buttons.find(({ textContent }) => textContent?.trim() === slug);
            isOpened = entry !== undefined;
            entry?.click();
          } else if (document.querySelector('article h1')) {
            observer.disconnect();
            resolve(Date.now());
          }
        };
        const observer = new MutationObserver(check);
        observer.observe(document.documentElement, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        check();
      }),
    slug,
  );
}
