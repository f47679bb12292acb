import type { Browser } from 'puppeteer-core';
import { rounded } from './statistics.ts';

/** CPU time used, in ms. */
export interface CpuTime {
  /** All renderers. Of the extension alone, while no other page than a blank one is open. */
  readonly renderers: number;
  /** The browser itself, its network and its storage. */
  readonly rest: number;
}

/** What the browser's processes have used since they were started. */
export async function cpuTime(browser: Browser): Promise<CpuTime> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sum = (isCounted: (type: string) => boolean) =>
    processInfo
      .filter(({ type }) => isCounted(type))
      .reduce((total, { cpuTime }) => total + cpuTime * 1000, 0);
  return {
    renderers: sum((type) => type === 'renderer'),
    rest: sum((type) => type !== 'renderer'),
  };
}

/** What was used between two moments. */
export const cpuBetween = (before: CpuTime, after: CpuTime) => ({
  rendererCpuMs: rounded(after.renderers - before.renderers),
  otherCpuMs: rounded(after.rest - before.rest),
});
