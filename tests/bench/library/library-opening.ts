import type { Page } from 'puppeteer-core';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type PageTimings, recordPageTimings } from './page-timings.ts';

declare const pageTimings: PageTimings;

/** How a library page opened: ms since it began to load. */
export interface LibraryOpening {
  readonly firstRowsMs: number;
  /** All of the index is read, and the search answers over all. */
  readonly searchableMs: number;
  /** The longest that the page stood still until then. */
  readonly longestTaskMs: number;
}

/** Opens the library, or the easy way's page, and waits until it can be searched. */
export async function openLibrary(
  world: World,
  name: 'library' | 'easy',
  fragment = '',
): Promise<{ readonly page: Page; readonly opening: LibraryOpening }> {
  const page = await openOwnPage(world, name, { watch: recordPageTimings, fragment });
  const opening = await page.evaluate(async () => {
    const times = await pageTimings.opening;
    // nb. The browser tells of a long task some time after its end.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ...times, longestTaskMs: pageTimings.longestTask() };
  });
  return { page, opening };
}
