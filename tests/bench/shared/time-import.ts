import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { press } from '../../harness/controls.ts';
import { t, tPattern } from '../../harness/messages.ts';
import type { World } from '../../harness/world.ts';
import { type PageTimings, recordPageTimings } from '../library/page-timings.ts';
import { openOwnPage } from './bench-world.ts';
import { type Comparison, type Figure, figure } from './figure.ts';
import { peakMemory } from './page-memory.ts';
import { logProgress } from './report.ts';

declare const pageTimings: PageTimings;

const maxTaskMs = 100;
const maxMegabytes = 500;

/** A file to import, and what the import is compared with, s. */
export interface ImportedFile extends Comparison {
  /** Whose records they are: "hostile". */
  readonly name: string;
  /** Writes the file to the path, and returns how many records it has. */
  write(path: string): Promise<number>;
}

/** Imports a file: how long that takes and blocks the page, and the memory it needs. */
export async function timeImport(world: World, file: ImportedFile): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-import-'));
  try {
    const path = join(folder, 'records.ndjson');
    return await importIn(world, path, file, await file.write(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importIn(
  world: World,
  path: string,
  { name, write: _, ...comparison }: ImportedFile,
  count: number,
): Promise<Figure[]> {
  const page = await openOwnPage(world, 'library', { watch: recordPageTimings });
  await press(page, 'Import');
  const checked = await step(page, `${count} ${name} records checked`, {}, async () => {
    const label = `${t('import_file')}: No file chosen`;
    const field = await page.waitForSelector(`::-p-aria([name="${label}"])`);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    await sees(page, tPattern('import_confirm'));
  });
  const imported = await step(page, `${count} ${name} records imported`, comparison, async () => {
    await press(page, t('import_confirm'));
    // nb. How many changed depends on how many of them are the same person.
    await sees(page, tPattern('import_done_other'));
  });
  return [...checked, ...imported];
}

async function step(
  page: Page,
  what: string,
  comparison: Comparison,
  run: () => Promise<void>,
): Promise<Figure[]> {
  logProgress(`${what}…`);
  await page.evaluate(() => pageTimings.longestTask());
  const memory = await peakMemory(page);
  const began = performance.now();
  await run();
  const seconds = (performance.now() - began) / 1000;
  const longestTaskMs = await page.evaluate(() => pageTimings.longestTask());
  const { addedMegabytes, peakMegabytes } = memory();
  return [
    figure(what, 's', [seconds], comparison),
    figure(`${what}: longest task`, 'ms', [longestTaskMs], { bounds: { max: maxTaskMs } }),
    figure(`${what}: memory added`, 'MB', [addedMegabytes]),
    figure(`${what}: memory`, 'MB', [peakMegabytes], { bounds: { max: maxMegabytes } }),
  ];
}

/** Waits for the text. nb. Asks once a second: one call that waits would end with the protocol's time-out. */
async function sees(page: Page, text: RegExp): Promise<void> {
  for (;;) {
    const shown = await page.evaluate(
      () => document.querySelector<HTMLElement>('dialog')?.innerText ?? '',
    );
    if (text.test(shown)) return;
    if (await page.$('[role=alert]')) throw new Error(shown);
    await delay(1000);
  }
}
