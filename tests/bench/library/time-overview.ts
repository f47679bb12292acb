import type { Page } from 'puppeteer-core';
import { press } from '../../harness/controls.ts';
import type { PageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** Ms from the choice of the overview until its charts are painted, and the longest task meanwhile. */
export async function timeOverview(page: Page) {
  await page.evaluate(() => {
    pageTimings.longestTask();
    const charts = pageTimings.paintedWhen(() => document.querySelector('.bar-chart') !== null);
    const measure = ({ timeStamp }: Event) =>
      Object.assign(globalThis, { charted: charts.then((end) => end - timeStamp) });
    addEventListener('click', measure, { capture: true, once: true });
  });
  await press(page, 'Overview');
  return page.evaluate(async () => {
    const ms = await (globalThis as unknown as { charted: Promise<number> }).charted;
    // nb. The browser reports a long task some time after its end.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ms, longestTaskMs: pageTimings.longestTask() };
  });
}
