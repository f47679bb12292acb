import type { Page } from 'puppeteer-core';
import { nameOf } from '../shared/bench-names.ts';
import { repeat } from '../shared/repeat.ts';
import type { PageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;
declare const answered: Promise<number>;

/** How many letters of a name are typed: each finds other people than the one before. */
const letters = 5;
const names = 8;

/** Ms from each key press in the command palette until what it finds is painted. */
export async function timePalette(page: Page): Promise<number[]> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('.palette-field');
  const times = await repeat({ atMost: names, budgetMs: 60_000 }, async (n) => {
    const each: number[] = [];
    for (const letter of nameOf(n).last.toLowerCase().slice(0, letters)) {
      await page.evaluate(listen);
      await page.keyboard.press(letter as 'a');
      each.push(await page.evaluate(() => answered));
    }
    await page.$eval('.palette-field', (field) => (field as HTMLInputElement).select());
    return each;
  });
  await page.keyboard.press('Escape');
  return times.flat();
}

/** In the page: waits for the next key press, and until the list's marks or people have changed. */
function listen(): void {
  const list = document.querySelector('.palette-list');
  const before = list?.innerHTML;
  const shown = pageTimings.paintedWhen(() => list?.innerHTML !== before);
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      Object.assign(globalThis, { answered: shown.then((end) => end - timeStamp) }),
    { capture: true, once: true },
  );
}
