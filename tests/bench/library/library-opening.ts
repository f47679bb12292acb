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

/** Opens the library once, and waits until the background has packed the index, as a user's library is. */
export async function openUntilPacked(world: World, size: number): Promise<void> {
  const { page } = await openLibrary(world, 'library');
  await page.evaluate(async (size) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await result(indexedDB.open('calling-card'));
    for (let packed = 0; packed < size - 500; ) {
      const keys = await result(
        db.transaction('indexBlocks').objectStore('indexBlocks').getAllKeys(),
      );
      packed = keys.reduce<number>((sum, key) => sum + Number((key as IDBValidKey[])[2]), 0);
      if (packed === 0 && size <= 500) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    db.close();
  }, size);
  await page.close();
}
