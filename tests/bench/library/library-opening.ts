import type { Page } from 'puppeteer-core';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../latency/bench-world.ts';
import { type Watched, watchPage } from '../latency/watch-page.ts';

declare const watched: Watched;

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
  const page = await openOwnPage(world, name, { watch: watchPage, fragment });
  const opening = await page.evaluate(async () => {
    const times = await watched.opening;
    // nb. The browser tells of a long task some time after its end.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ...times, longestTaskMs: watched.longestTask() };
  });
  return { page, opening };
}
