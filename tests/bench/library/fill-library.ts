import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type LibraryRows, libraryRows } from './library-rows.ts';

/** People whose rows go to the browser in one message. */
const batchSize = 1_000;

/** Writes `count` people directly into the extension's database. Returns how long the browser took to store them, ms. */
export async function fillLibrary(world: World, count: number): Promise<number> {
  const now = Date.now();
  let ms = 0;
  for (let from = 0; from < count; from += batchSize) {
    ms += await putRows(world, libraryRows(from, Math.min(from + batchSize, count), now));
  }
  return ms;
}

/** Writes these people's rows directly into the extension's database. Returns how long the browser took, ms. */
export async function putRows(world: World, people: readonly LibraryRows[]): Promise<number> {
  const page = await openOwnPage(world, 'options');
  const ms = await page.evaluate(put, people);
  await page.close();
  return ms;
}

/** In the page: writes each person's rows into their stores. */
async function put(people: readonly LibraryRows[]): Promise<number> {
  const began = performance.now();
  // nb. Without a version, it opens the database as the extension created it.
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('calling-card');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tx = db.transaction(Object.keys(people[0] ?? {}), 'readwrite');
  for (const person of people) {
    for (const [name, rows] of Object.entries(person)) {
      for (const row of rows) tx.objectStore(name).put(row);
    }
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  return performance.now() - began;
}
