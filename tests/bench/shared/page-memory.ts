import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { rounded } from './statistics.ts';

/** The page's JS heap after garbage collection, and its process's resident memory, in MB. */
export async function memoryOf(page: Page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { heapMegabytes: rounded(usedSize / 1e6, 1), largestRendererMegabytes: await rss(page) };
}

/** nb. Linux only. All pages of the extension share one process, by far the largest renderer. */
async function rss(page: Page): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const session = await page.browser().target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return rounded((Math.max(...sizes.map(Number)) * 1024) / 1e6);
}
