import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { recordAsJson } from '../../../utils/export/json-record.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { find, press } from '../../harness/controls.ts';
import { t } from '../../harness/messages.ts';
import type { World } from '../../harness/world.ts';
import { fillLibrary } from '../library/fill-library.ts';
import { openLibrary, openUntilPacked } from '../library/library-opening.ts';
import { libraryRows } from '../library/library-rows.ts';
import type { PageTimings } from '../library/page-timings.ts';
import { inWorld } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import type { Part } from '../shared/part.ts';
import { logProgress } from '../shared/report.ts';
import { timeImport } from '../shared/time-import.ts';
import { timePlainEdit } from './plain-edit.ts';

declare const pageTimings: PageTimings;

const maxSeconds = 10;

/** Measures what a user does to everyone in a library at once: star, tag, delete and restore, and import them. */
export const measureBulk: Part = async ({ build, numbers: [people = 100_000] }) => {
  const { edits, filledSeconds } = await inWorld(build, (world) => timeEdits(world, people));
  const imported = await inWorld(build, (world) =>
    timeImport(world, {
      name: "library's",
      bounds: { max: maxSeconds },
      baseline: { name: 'plain writes of the same rows', values: [filledSeconds] },
      write: (path) => writeExport(path, people),
    }),
  );
  return [...edits, ...imported];
};

async function timeEdits(newWorld: World, people: number) {
  logProgress(`Filling a library of ${people}.`);
  const filledSeconds = (await fillLibrary(newWorld, people)) / 1000;
  await openUntilPacked(newWorld, people);
  // nb. Long after so many writes, the browser still orders what it stored.
  const world = await newWorld.restart();
  logProgress('Writing two small rows each.');
  const baseline = { name: 'plain writes of two rows', values: [await timePlainEdit(world)] };
  const { page } = await openLibrary(world, 'library');
  const figures: Figure[] = [];
  const time = async (work: string, start: () => Promise<unknown>, done: RegExp) => {
    logProgress(`${people} people ${work}…`);
    await page.evaluate(() => pageTimings.longestTask());
    const began = performance.now();
    await start();
    await says(page, done);
    const seconds = (performance.now() - began) / 1000;
    const longestTaskMs = await page.evaluate(() => pageTimings.longestTask());
    const what = `${people} people ${work}`;
    figures.push(
      figure(what, 's', [seconds], { bounds: { max: maxSeconds }, baseline }),
      figure(`${what}: longest task`, 'ms', [longestTaskMs]),
    );
  };
  await press(page, t('library_select_all'), 'checkbox');
  await time('starred', () => press(page, t('library_star')), /starred\./);
  const tag = async () => {
    await press(page, t('library_tag'));
    await (await find(page, 'textbox', t('tag_add'))).focus();
    await page.keyboard.type('measured');
    await page.keyboard.press('Enter');
  };
  await time('tagged', tag, /"measured" added/);
  await time('deleted', () => press(page, 'Delete'), /profiles deleted/);
  await time('restored', () => press(page, t('library_undo')), /^$/);
  return { edits: figures, filledSeconds };
}

/** Waits until the page says this about what was done. nb. Asks often: one call that waits would time out. */
async function says(page: Page, text: RegExp): Promise<void> {
  const said = () => page.$eval('.library-toasts', ({ textContent }) => textContent?.trim() ?? '');
  while (!text.test(await said())) await delay(50);
}

/** Writes an export of people as the library has them. */
async function writeExport(path: string, people: number): Promise<number> {
  const now = Date.now();
  await pipeline(
    Readable.from(
      (function* () {
        yield '{"format":"calling-card","version":1,"exportedAt":"2026-11-23T12:04:00.000Z"}\n';
        for (let n = 0; n < people; n++) yield `${lineOf(n, now)}\n`;
        yield '{"end":true}\n';
      })(),
    ),
    createWriteStream(path),
  );
  return people;
}

function lineOf(n: number, now: number): string {
  const [rows] = libraryRows(n, n + 1, now);
  const [saved] = rows?.profiles ?? [];
  if (!rows || !saved) throw new Error('Everyone has a profile.');
  const [answer] = rows.answers;
  const [annotation = emptyAnnotation] = rows.annotations;
  return recordAsJson({
    slug: saved.slug,
    saved,
    versions: rows.versions,
    annotation,
    aliases: rows.aliases.map(({ alias }) => alias),
    ...(answer && { answer: { fetchedAt: answer.fetchedAt, raw: answer.raw } }),
  });
}
