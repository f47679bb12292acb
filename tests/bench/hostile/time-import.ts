import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { press } from '../../harness/controls.ts';
import { t } from '../../harness/messages.ts';
import type { World } from '../../harness/world.ts';
import { type PageTimings, recordPageTimings } from '../library/page-timings.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import { peakMemory } from '../shared/page-memory.ts';
import { logProgress } from '../shared/report.ts';
import { writeHostileExport } from './hostile-export.ts';

declare const pageTimings: PageTimings;

const maxTaskMs = 100;
const maxMegabytes = 500;

/** Imports a file of hostile records: how long that blocks the page, and the memory it takes. */
export async function timeImport(world: World, megabytes: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-hostile-'));
  try {
    const path = join(folder, 'hostile.ndjson');
    return await importIn(world, path, await writeHostileExport(path, megabytes));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importIn(world: World, path: string, count: number): Promise<Figure[]> {
  const page = await openOwnPage(world, 'library', { watch: recordPageTimings });
  await press(page, 'Import');
  const checked = await step(page, 'checked', count, async () => {
    const name = `${t('import_file')}: No file chosen`;
    const field = await page.waitForSelector(`::-p-aria([name="${name}"])`);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    await sees(page, t('import_confirm'));
  });
  const imported = await step(page, 'imported', count, async () => {
    await press(page, t('import_confirm'));
    await sees(page, t('import_done_other', String(count)));
  });
  return [...checked, ...imported];
}

async function step(
  page: Page,
  work: string,
  records: number,
  run: () => Promise<void>,
): Promise<Figure[]> {
  logProgress(`The file of ${records} records is being ${work}.`);
  await page.evaluate(() => pageTimings.longestTask());
  const memory = await peakMemory(page);
  const began = performance.now();
  await run();
  const seconds = (performance.now() - began) / 1000;
  const longestTaskMs = await page.evaluate(() => pageTimings.longestTask());
  const { addedMegabytes, peakMegabytes } = memory();
  const what = `${records} hostile records ${work}`;
  return [
    figure(what, 's', [seconds]),
    figure(`${what}: longest task`, 'ms', [longestTaskMs], { bounds: { max: maxTaskMs } }),
    figure(`${what}: memory added`, 'MB', [addedMegabytes]),
    figure(`${what}: memory`, 'MB', [peakMegabytes], { bounds: { max: maxMegabytes } }),
  ];
}

/** Waits for the text. nb. Asks once a second: one call that waits would end with the protocol's time-out. */
async function sees(page: Page, text: string): Promise<void> {
  for (;;) {
    const shown = await page.evaluate(
      () => document.querySelector<HTMLElement>('dialog')?.innerText ?? '',
    );
    if (shown.includes(text)) return;
    if (await page.$('[role=alert]')) throw new Error(shown);
    await delay(1000);
  }
}
