import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { press, pressExport } from '../../harness/controls.ts';
import { rounded } from '../shared/statistics.ts';
import type { PageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** Exports everyone from an open library page. The time is from `Save file` to the finished file. */
export async function timeExport(page: Page, format: 'CSV' | 'JSON') {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-export-'));
  const session = await page.browser().target().createCDPSession();
  try {
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const saved = new Promise<string>((resolve, reject) => {
      session.on('Browser.downloadProgress', ({ state, guid }) => {
        if (state === 'completed') resolve(guid);
        if (state === 'canceled') reject(new Error('The browser canceled the download.'));
      });
    });
    await pressExport(page);
    await press(page, format, 'radio');
    await page.evaluate(() => pageTimings.longestTask());
    const began = performance.now();
    await press(page, 'Save file');
    const file = await saved;
    const ms = performance.now() - began;
    const longestTaskMs = await page.evaluate(() => pageTimings.longestTask());
    await press(page, 'Close');
    const megabytes = rounded(statSync(join(folder, file)).size / 1e6, 1);
    return { ms: rounded(ms), megabytes, longestTaskMs: rounded(longestTaskMs) };
  } finally {
    await session.detach();
    rmSync(folder, { recursive: true, force: true });
  }
}
