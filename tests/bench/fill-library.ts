import type { World } from '../harness/world.ts';
import { openOwnPage } from './bench-world.ts';
import { type LibraryRows, libraryRows } from './library-rows.ts';

/** Rows that go to the browser in one message. */
const atOnce = 1_000;

/** Files so many people in the extension's library, straight into its database. */
export async function fillLibrary(world: World, count: number): Promise<void> {
  const page = await openOwnPage(world, 'options');
  const rows = libraryRows(count, Date.now());
  for (let from = 0; from < count; from += atOnce) {
    await page.evaluate(put, rows.slice(from, from + atOnce));
  }
  await page.close();
}

/** In the page: writes the rows of each person into the stores of their names. */
async function put(rows: readonly LibraryRows[]): Promise<void> {
  const names = ['summaries', 'profiles', 'answers', 'tasks'] as const;
  // nb. Without a version: the database as the extension has made it, whatever version that is.
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('calling-card');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tx = db.transaction(names, 'readwrite');
  for (const row of rows) for (const name of names) tx.objectStore(name).put(row[name]);
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}
