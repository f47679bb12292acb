import type { KeyInput, Page } from 'puppeteer-core';
import { repeat } from '../shared/repeat.ts';
import type { PageTimings } from './page-timings.ts';
import type { Keystroke } from './searches.ts';

declare const pageTimings: PageTimings;
declare const answered: Promise<number>;

/** Enough for the baseline with a large array. */
const resultTimeoutMs = 60_000;

/**
 * Ms from each key press until its results are painted.
 *
 * The debugger presses keys like a keyboard. The time starts with the event's own time stamp, when the
 * browser received it. It ends with the frame that shows the new number of results, since every
 * keystroke here changes that number and the same frame shows the new rows. So it covers the event's
 * way to the page, the search, the rendering, and up to 17 ms until the next frame.
 */
export function timeKeystrokes(page: Page, keystrokes: readonly Keystroke[]): Promise<number[]> {
  return repeat({ atMost: keystrokes.length, budgetMs: 60_000 }, async (n) => {
    const { before, key } = strokeAt(keystrokes, n);
    if (before !== '') await resultMs(page, () => page.keyboard.sendCharacter(before));
    const ms = await resultMs(page, () => page.keyboard.press(key));
    await resultMs(page, () => page.keyboard.press('Escape'));
    return ms;
  });
}

/** Ms from each key press until the long texts are searched, too, and the longest task meanwhile. */
export function timeFullText(
  page: Page,
  keystrokes: readonly Keystroke[],
): Promise<{ readonly ms: number; readonly longestTaskMs: number }[]> {
  return repeat({ atMost: keystrokes.length, budgetMs: 60_000 }, async (n) => {
    const { before, key } = strokeAt(keystrokes, n);
    if (before !== '') await resultMs(page, () => page.keyboard.sendCharacter(before));
    await page.evaluate(() => {
      pageTimings.longestTask();
      const done = pageTimings
        .paintedWhen(() => document.querySelector('[aria-busy=true]') !== null)
        .then(() => pageTimings.settled());
      addEventListener(
        'keydown',
        ({ timeStamp }) =>
          Object.assign(globalThis, { answered: done.then((end) => end - timeStamp) }),
        { capture: true, once: true },
      );
    });
    await page.keyboard.press(key);
    const ms = await page.evaluate(() => answered);
    const longestTaskMs = await page.evaluate(async () => {
      // nb. The browser reports a long task some time after its end.
      await new Promise((resolve) => setTimeout(resolve, 100));
      return pageTimings.longestTask();
    });
    await resultMs(page, () => page.keyboard.press('Escape'));
    return { ms, longestTaskMs };
  });
}

/**
 * The same on the baseline's page, until the time budget is used up. The text before the keystroke is
 * set without a search, which would take as long as the measured one.
 */
export function timeBaselineKeystrokes(
  page: Page,
  keystrokes: readonly Keystroke[],
  budgetMs: number,
): Promise<number[]> {
  return repeat({ atMost: keystrokes.length, budgetMs }, async (n) => {
    const { before, key } = strokeAt(keystrokes, n);
    await page.evaluate((before) => {
      const field = document.querySelector('input');
      if (field) field.value = before;
    }, before);
    return resultMs(page, () => page.keyboard.press(key));
  });
}

function strokeAt(keystrokes: readonly Keystroke[], n: number) {
  const { before = '', key = 'a' } = keystrokes[n] ?? {};
  return { before, key: key as KeyInput };
}

/** Ms from the first event that `act` causes in the search field until the status has changed. */
async function resultMs(page: Page, act: () => Promise<void>): Promise<number> {
  // nb. Otherwise, what the former search adds would be taken for the result.
  await page.evaluate(() => pageTimings.settled());
  await page.evaluate(() => {
    // nb. The library has other ones, too; the baseline has no toolbar.
    const status =
      document.querySelector('[role=toolbar] [role=status]') ??
      document.querySelector('[role=status]');
    const before = status?.textContent;
    let began: number | undefined;
    const note = (event: Event) => {
      began ??= event.timeStamp;
    };
    addEventListener('keydown', note, { capture: true });
    addEventListener('input', note, { capture: true });
    const done = pageTimings
      .paintedWhen(() => status?.textContent !== before)
      .then((end) => {
        removeEventListener('keydown', note, { capture: true });
        removeEventListener('input', note, { capture: true });
        return end - (began ?? Number.NaN);
      });
    Object.assign(globalThis, { answered: done });
  });
  await act();
  return page.evaluate((within) => {
    const timeout = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`No new results within ${within} ms.`)), within);
    });
    return Promise.race([answered, timeout]);
  }, resultTimeoutMs);
}
