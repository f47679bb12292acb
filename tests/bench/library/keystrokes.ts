import type { KeyInput, Page } from 'puppeteer-core';
import { repeat } from '../shared/repeat.ts';
import type { PageTimings } from './page-timings.ts';
import type { Keystroke } from './searches.ts';

declare const pageTimings: PageTimings;
declare const answered: Promise<number>;

/** Of the easy way with a large array, too. */
const answerWithinMs = 60_000;

/**
 * Ms from each key until what it found was painted.
 *
 * The debugger presses a key as the keyboard would; the time is the key event's own, from when the
 * browser took it in, on the page's clock. The list's status tells how many were found, and every
 * keystroke here changes that: the frame that draws the new number draws the new rows too, and its
 * end is the answer's time. So this has all in it: the way of the event to the page, the search, the
 * drawing, and up to 17 ms of waiting for the screen's turn.
 */
export function timeKeystrokes(page: Page, keystrokes: readonly Keystroke[]): Promise<number[]> {
  return repeat({ atMost: keystrokes.length, budgetMs: 60_000 }, async (n) => {
    const { before, key } = strokeAt(keystrokes, n);
    if (before !== '') await answer(page, () => page.keyboard.sendCharacter(before));
    const ms = await answer(page, () => page.keyboard.press(key));
    await answer(page, () => page.keyboard.press('Escape'));
    return ms;
  });
}

/**
 * The same on the page of the easy way, until the budget is spent. What stands in its field already
 * is put there without a search, which would take as long as the one that is measured.
 */
export function timeEasyKeystrokes(
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
    return answer(page, () => page.keyboard.press(key));
  });
}

function strokeAt(keystrokes: readonly Keystroke[], n: number) {
  const { before = '', key = 'a' } = keystrokes[n] ?? {};
  return { before, key: key as KeyInput };
}

/** Ms from the first event in the search field that `act` brings until the status had changed. */
async function answer(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const status = document.querySelector('[role=status]');
    const before = status?.textContent;
    let at: number | undefined;
    const note = (event: Event) => {
      at ??= event.timeStamp;
    };
    addEventListener('keydown', note, { capture: true });
    addEventListener('input', note, { capture: true });
    const done = pageTimings
      .paintedWhen(() => status?.textContent !== before)
      .then((end) => {
        removeEventListener('keydown', note, { capture: true });
        removeEventListener('input', note, { capture: true });
        return end - (at ?? Number.NaN);
      });
    Object.assign(globalThis, { answered: done });
  });
  await act();
  return page.evaluate((within) => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`No other answer within ${within} ms.`)), within);
    });
    return Promise.race([answered, late]);
  }, answerWithinMs);
}
