import type { Page } from 'puppeteer-core';

/**
 * When the popup shows a profile, in ms since the epoch: the moment its name enters the DOM. With a
 * `slug`, opens that one from the list of those under way as soon as it is there.
 */
export function watchProfile(popup: Page, slug?: string): Promise<number> {
  return popup.evaluate(
    (slug) =>
      new Promise<number>((resolve) => {
        let isOpened = slug === undefined;
        const look = () => {
          if (!isOpened) {
            const entries = [...document.querySelectorAll<HTMLElement>('main button')];
            const entry = entries.find(({ textContent }) => textContent?.trim() === slug);
            isOpened = entry !== undefined;
            entry?.click();
          } else if (document.querySelector('h1')) {
            watch.disconnect();
            resolve(Date.now());
          }
        };
        const watch = new MutationObserver(look);
        watch.observe(document.documentElement, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        look();
      }),
    slug,
  );
}
