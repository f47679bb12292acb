import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { find, press, pressExport } from '../../harness/controls.ts';
import { peakMemory } from '../shared/page-memory.ts';
import { rounded } from '../shared/statistics.ts';
import type { PageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** Both ways to save it: to a file that the page writes directly, or as a download. */
type ExportWay = 'file' | 'download';

/** Exports everyone from an open library page. The time is from `Save file` to the finished file. */
export async function timeExport(page: Page, format: 'CSV' | 'JSON', way: ExportWay) {
  await page.evaluate(answerPicker, way);
  await pressExport(page);
  await press(page, format, 'radio');
  await page.evaluate(() => pageTimings.longestTask());
  const memory = await peakMemory(page);
  const { saved, stop } = await whenSaved(page, way);
  try {
    const began = performance.now();
    await press(page, 'Save file');
    await saved();
    const ms = performance.now() - began;
    const longestTaskMs = await page.evaluate(() => pageTimings.longestTask());
    await press(page, 'Close');
    return { ms, longestTaskMs, ...memory() };
  } finally {
    await stop();
  }
}

/**
 * Starts to export everyone and cancels after a second. Returns how long it took until the page said so, ms; nothing if
 * the export took less than a second.
 */
export async function timeCancel(page: Page): Promise<number[]> {
  await page.evaluate(answerPicker, 'file' as const);
  await pressExport(page);
  await press(page, 'JSON', 'radio');
  await press(page, 'Save file');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const isSaved = await page.evaluate(() => document.querySelector('progress') === null);
  if (isSaved) {
    await press(page, 'Close');
    return [];
  }
  const ms = await page.evaluate(async () => {
    const began = performance.now();
    const cancelled = pageTimings.paintedWhen(() => document.querySelector('progress') === null);
    document.querySelector<HTMLElement>('dialog .dialog-actions button')?.click();
    return (await cancelled) - began;
  });
  await press(page, 'Cancel');
  return [rounded(ms)];
}

/** In the page: answers the browser's question where to save, which a script can't. The file is one of the page's own. */
function answerPicker(way: string): void {
  const pick = async () => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle('exported', { create: true });
  };
  Object.assign(globalThis, { showSaveFilePicker: way === 'file' ? pick : undefined });
}

async function whenSaved(page: Page, way: ExportWay) {
  if (way === 'file') return { saved: () => find(page, 'button', 'Close'), async stop() {} };
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-export-'));
  const session = await page.browser().target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const downloaded = new Promise<void>((resolve, reject) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve();
      if (state === 'canceled') reject(new Error('The browser canceled the download.'));
    });
  });
  return {
    saved: () => downloaded,
    async stop() {
      await session.detach();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
