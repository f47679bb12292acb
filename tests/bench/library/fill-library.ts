import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type LibraryRows, libraryRows } from './library-rows.ts';

/** People whose rows go to the browser in one message. */
const atOnce = 1_000;

/** Files so many people in the extension's library, straight into its database. */
export async function fillLibrary(world: World, count: number): Promise<void> {
  const page = await openOwnPage(world, 'options');
  const now = Date.now();
  for (let from = 0; from < count; from += atOnce) {
    await page.evaluate(put, libraryRows(from, Math.min(from + atOnce, count), now));
  }
  await page.close();
}

/** In the page: writes the rows of each person into the stores of their names. */
async function put(people: readonly LibraryRows[]): Promise<void> {
  // nb. Without a version: the database as the extension has made it, whatever version that is.
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
}
