import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { find, press } from '../../harness/controls.ts';
import { t } from '../../harness/messages.ts';
import { fillLibrary } from '../library/fill-library.ts';
import { openLibrary } from '../library/library-opening.ts';
import type { PageTimings } from '../library/page-timings.ts';
import { copyOfBuild, inWorld } from '../shared/bench-world.ts';
import { logProgress, printCase } from '../shared/report.ts';
import { rounded } from '../shared/statistics.ts';

/* What a user does to everyone in a library at once: star, tag, delete, and undo it. */

const [people = 10_000] = process.argv.slice(2).map(Number);

declare const pageTimings: PageTimings;

/** Waits for the text. nb. Asks again and again: one call that waits would end with the protocol's time-out. */
async function sees(page: Page, text: string): Promise<void> {
  const shown = () => page.evaluate(() => document.body.innerText);
  while (!(await shown()).includes(text)) await delay(50);
}

await inWorld(copyOfBuild(), async (world) => {
  logProgress(`Filling a library of ${people}.`);
  await fillLibrary(world, people);
  const { page } = await openLibrary(world, 'library');
  const count = new Intl.NumberFormat('en').format(people);
  const time = async (work: string, run: () => Promise<unknown>, done: string) => {
    await page.evaluate(() => pageTimings.longestTask());
    const began = performance.now();
    await run();
    await sees(page, done);
    const seconds = (performance.now() - began) / 1000;
    const longestTaskMs = rounded(await page.evaluate(() => pageTimings.longestTask()));
    printCase('bulk', { people, work, seconds: rounded(seconds, 1), longestTaskMs });
  };
  await press(page, t('library_select_all'), 'checkbox');
  await time('star', () => press(page, t('library_star')), 'people starred.');
  const tag = async () => {
    await press(page, t('library_tag'));
    await (await find(page, 'textbox', t('tag_add'))).focus();
    await page.keyboard.type('shortlist');
    await page.keyboard.press('Enter');
  };
  await time('tag', tag, '"shortlist" added');
  await time('delete', () => press(page, 'Delete'), t('library_deleted_other', count));
  await time('undo', () => press(page, t('library_undo')), 'shortlist');
});
