import type { Page } from 'puppeteer-core';
import { press } from '../../harness/controls.ts';
import { answerOf } from './bench-answers.ts';
import type { PageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** The lines of the list: every other one is about somebody who is saved. */
const lineCount = 10_000;

/**
 * Previews a list on an open library page of this size. The time is from the input of the text to the
 * painted preview.
 */
export async function timeList(page: Page, size: number) {
  const lines = Array.from({ length: lineCount }, (_, n) => {
    const { slug } = answerOf(n % 2 === 0 ? n % size : size + n);
    return `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
  });
  await press(page, 'Import list');
  await page.waitForSelector('textarea');
  const ms = await page.evaluate(preview, lines.join('\n'));
  const longestTaskMs = await page.evaluate(async () => {
    // nb. The browser reports a long task some time after its end.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return pageTimings.longestTask();
  });
  await press(page, 'Cancel');
  return { ms, longestTaskMs };
}

/** In the page: enters the text, and waits for its preview. */
async function preview(text: string): Promise<number> {
  pageTimings.longestTask();
  const field = document.querySelector('textarea');
  if (!field) throw new Error('There is no field for the list.');
  const done = pageTimings.paintedWhen(() => document.querySelector('.list-summary') !== null);
  field.value = text;
  const began = performance.now();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return (await done) - began;
}
