import type { Page } from 'puppeteer-core';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type PageTimings, recordPageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** How long a library page took to open, in ms since it began to load. */
export interface LibraryOpening {
  readonly firstRowsMs: number;
  /** When the whole index was read, so that a search covers everything. */
  readonly searchableMs: number;
  /** The longest time that the page was blocked until then. */
  readonly longestTaskMs: number;
}

/** Opens the library or the baseline's page, and waits until it can be searched. */
export async function openLibrary(
  world: World,
  name: 'library' | 'baseline',
  fragment = '',
): Promise<{ readonly page: Page; readonly opening: LibraryOpening }> {
  const page = await openOwnPage(world, name, { watch: recordPageTimings, fragment });
  const opening = await page.evaluate(async () => {
    const times = await pageTimings.opening;
    // nb. The browser reports a long task some time after its end.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ...times, longestTaskMs: pageTimings.longestTask() };
  });
  return { page, opening };
}
