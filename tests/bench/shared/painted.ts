import type { Page } from 'puppeteer-core';

/** When a page's contents came on screen, in ms since it began to load. */
export interface Painted {
  /** The first text, whatever it is. */
  readonly firstContent: number;
  /** The frame in which the panel had been filled: with the list, or with the word that it is empty. */
  readonly filled: number;
  /** How many people the list holds. */
  readonly people: number;
  /** When the page began to load, ms since the epoch. */
  readonly startedAt: number;
}

/**
 * Reads, afterwards, what the browser has noted of its own: nothing is put into the page that could
 * slow it. `filled` is the last of the paints that brought a larger text than all before.
 */
export function painted(page: Page): Promise<Painted> {
  return page.evaluate(async () => {
    const entries = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          resolve(list.getEntries());
        }).observe({ type, buffered: true });
      });
    const panel = '[role=tabpanel][aria-busy=false]';
    while (!document.querySelector(`${panel} > *`)) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const [first] = (await entries('paint')).filter(
      ({ name }) => name === 'first-contentful-paint',
    );
    const largest = (await entries('largest-contentful-paint')).filter((entry) =>
      (entry as PerformanceEntry & { element?: Element }).element?.closest(panel),
    );
    return {
      firstContent: first?.startTime ?? Number.NaN,
      filled: largest[0]?.startTime ?? Number.NaN,
      people: document.querySelectorAll(`${panel} ul.people > li`).length,
      startedAt: performance.timeOrigin,
    };
  });
}
