import type { Page } from 'puppeteer-core';

/** When a page's content was painted, in ms since it began to load. */
export interface Painted {
  /** The first text of any kind. */
  readonly firstContent: number;
  /** When the panel had its content: the list, or the message that it is empty. */
  readonly filled: number;
  /** How many people are in the list. */
  readonly people: number;
  /** When the page began to load, in ms since the epoch. */
  readonly startedAt: number;
}

/**
 * Reads the browser's own paint timings afterwards, so that nothing in the page slows it down.
 * `filled` is the last largest-contentful-paint in the panel.
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
