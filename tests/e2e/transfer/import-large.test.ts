import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { createNdjsonWriter } from '../../../utils/export/ndjson-writer.ts';
import { t } from '../../harness/messages.ts';
import { choosePath, importable, importRecords, placeFor } from '../harness/import-file.ts';
import { openLibrary, sees, seesCount } from '../harness/library.ts';
import { first, record, slugOf, version } from '../harness/records.ts';
import { find, press, startWorldWithKey, textOf } from '../harness/world.ts';

/** 50 MB in total. nb. `npm run bench -- hostile` imports 300 MB. */
const personCount = 100;
/** 25 MB in total: enough to be cut off, or cancelled, on the way. */
const fewCount = 50;
const answerLength = 500_000;

/** Writes such an export, complete or without its last line, and returns its path. */
async function largeFile(count: number, isComplete = true): Promise<string> {
  const path = placeFor('large.ndjson');
  const writer = createNdjsonWriter('2026-11-23T12:04:00.000Z');
  await pipeline(
    Readable.from(
      (function* () {
        yield writer.head();
        for (let n = 0; n < count; n++) {
          const raw = { text: `${n} `.repeat(answerLength).slice(0, answerLength) };
          yield writer.add(
            record(version(slugOf(`large-${n}`), n + 1), { answer: { fetchedAt: n + 1, raw } }),
          );
        }
        if (isComplete) yield writer.foot();
      })(),
    ),
    createWriteStream(path),
  );
  return path;
}

async function start(): Promise<Page> {
  const page = await openLibrary(await startWorldWithKey());
  await importRecords(page, [record(first)]);
  return page;
}

/** How long the work took, and the longest times the page was blocked. Printed, not asserted. */
async function measure(page: Page, work: () => Promise<void>): Promise<string> {
  const gaps = await page.evaluateHandle(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const frame = (now: number) => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return gaps;
  });
  const begun = Date.now();
  await work();
  const seconds = (Date.now() - begun) / 1000;
  const sorted = (await gaps.jsonValue()).toSorted((one, other) => other - one).map(Math.round);
  return `${seconds.toFixed(1)} s, longest gaps between frames ${sorted.slice(0, 5).join(', ')} ms`;
}

/** Long enough for a busy machine: the times are printed, not asserted. */
const inTime = { timeout: 150_000 };

test('a file of 50 MB is imported', async () => {
  const path = await largeFile(personCount);
  const page = await start();
  await press(page, 'Import');
  const checked = await measure(page, async () => {
    await choosePath(page, path);
    await page.waitForSelector(`::-p-text(${t('import_confirm')})`, inTime);
  });
  await sees(page, t('import_added_other', String(personCount)));
  const saved = await measure(page, async () => {
    await press(page, t('import_confirm'));
    await page.waitForSelector(`::-p-text(${t('import_done_other', String(personCount))})`, inTime);
  });
  console.info(`50 MB: checked in ${checked}; imported in ${saved}.`);
  await press(page, 'Close');
  await seesCount(page, personCount + 1);
}, 400_000);

test('a file of 25 MB without its end changes nothing', async () => {
  const path = await largeFile(fewCount, false);
  const page = await start();
  const before = await importable(page);
  await press(page, 'Import');
  await choosePath(page, path);
  await page.waitForSelector('[role=alert]', inTime);
  const alert = await textOf(page, 'alert');
  expect(alert).toContain(t('file_error_cut_off'));
  expect(alert).toContain(`line ${fewCount + 2}`);
  expect(await importable(page)).toEqual(before);
}, 300_000);

/** From the third read of a file on, the browser reads on only once `Cancel` is pressed: a fast machine would be done before. */
const readUntilCancelled = (page: Page) =>
  page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    const cancelled = new Promise<void>((resolve) => {
      addEventListener('click', ({ target }) => {
        if ((target as Element).textContent === 'Cancel') resolve();
      });
    });
    let reads = 0;
    Blob.prototype.arrayBuffer = async function () {
      reads += 1;
      if (reads > 2) await cancelled;
      return arrayBuffer.call(this);
    };
  });

test('an import that is cancelled while checking or importing changes nothing', async () => {
  const path = await largeFile(fewCount);
  const page = await start();
  const before = await importable(page);
  await press(page, 'Import');
  await readUntilCancelled(page);
  await choosePath(page, path);
  await find(page, 'progressbar', t('import_checking'));
  await press(page, 'Cancel');
  await sees(page, t('import_about'));
  expect(await importable(page)).toEqual(before);

  await choosePath(page, path);
  await page.waitForSelector(`::-p-text(${t('import_confirm')})`, inTime);
  await readUntilCancelled(page);
  await press(page, t('import_confirm'));
  await find(page, 'progressbar', t('import_running'));
  await press(page, 'Cancel');
  await sees(page, t('import_about'));
  await expect.poll(() => importable(page), { timeout: 20_000 }).toEqual(before);
}, 400_000);
