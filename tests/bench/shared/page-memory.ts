import { readFileSync, writeFileSync } from 'node:fs';
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

/**
 * Starts to watch the extension's process, which has all of its pages and the worker. The returned
 * function tells the most resident memory since then, and how much more than at first that is, in MB.
 */
export async function peakMemory(page: Page) {
  const ids = await rendererIds(page);
  // nb. Resets the peaks: see proc(5).
  for (const id of ids) writeFileSync(`/proc/${id}/clear_refs`, '5');
  const before = largest(ids, 'VmRSS');
  return () => {
    const peak = largest(ids, 'VmHWM');
    return { peakMegabytes: rounded(peak), addedMegabytes: rounded(peak - before) };
  };
}

/** nb. Linux only. All pages of the extension share one process, by far the largest renderer. */
async function rss(page: Page): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  return rounded(largest(await rendererIds(page), 'VmRSS'));
}

async function rendererIds(page: Page): Promise<readonly number[]> {
  const session = await page.browser().target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The largest of the processes, in MB. */
function largest(ids: readonly number[], field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = ids.map(
    (id) => new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1],
  );
  return (Math.max(...kilobytes.map(Number)) * 1024) / 1e6;
}
