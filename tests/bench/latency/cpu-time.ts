import type { Browser } from 'puppeteer-core';
import { rounded } from '../shared/statistics.ts';

/** CPU time used, in ms. */
export interface CpuTime {
  /** All renderers. The extension alone, while the only other page open is blank. */
  readonly renderers: number;
  /** The other processes: the browser, its network and its storage. */
  readonly others: number;
}

/** The CPU time that the browser's processes have used since they started. */
export async function cpuTime(browser: Browser): Promise<CpuTime> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sum = (includes: (type: string) => boolean) =>
    processInfo
      .filter(({ type }) => includes(type))
      .reduce((total, { cpuTime }) => total + cpuTime * 1000, 0);
  return {
    renderers: sum((type) => type === 'renderer'),
    others: sum((type) => type !== 'renderer'),
  };
}

/** The CPU time used between two measurements. */
export const cpuBetween = (before: CpuTime, after: CpuTime) => ({
  rendererCpuMs: rounded(after.renderers - before.renderers),
  otherCpuMs: rounded(after.others - before.others),
});
