import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';

/**
 * Writes two small rows for each person of the library, as starring them does, in the plainest way: what the browser's
 * storage needs for that. Into a database of its own, with copies of the index rows. Returns seconds.
 */
export async function timePlainEdit(world: World): Promise<number> {
  const page = await openOwnPage(world, 'options');
  const ms = await page.evaluate(editCopies);
  await page.close();
  return ms / 1000;
}

/** In the page. */
async function editCopies(): Promise<number> {
  const batchLength = 5_000;
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const library = await result(indexedDB.open('calling-card'));
  const summaries = library.transaction('summaries').objectStore('summaries');
  const keys = await result(summaries.getAllKeys());
  const opening = indexedDB.open('plain');
  opening.onupgradeneeded = () => {
    const rows = opening.result.createObjectStore('rows', { keyPath: 'slug' });
    rows.createIndex('fetchedAt', 'fetchedAt');
    opening.result.createObjectStore('annotations', { keyPath: 'slug' });
  };
  const plain = await result(opening);

  const inBatches = async (source: IDBDatabase, name: string, starred: boolean) => {
    for (let from = 0; from < keys.length; from += batchLength) {
      const last = Math.min(from + batchLength, keys.length) - 1;
      const range = IDBKeyRange.bound(keys[from], keys[last]);
      const rows = await result(source.transaction(name).objectStore(name).getAll(range));
      const tx = plain.transaction(['rows', 'annotations'], 'readwrite', { durability: 'strict' });
      for (const row of rows) {
        tx.objectStore('rows').put({ ...row, starred });
        tx.objectStore('annotations').put({ slug: row.slug, starred, tags: [], note: '' });
      }
      await new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error);
      });
    }
  };
  await inBatches(library, 'summaries', false);
  const began = performance.now();
  await inBatches(plain, 'rows', true);
  const ms = performance.now() - began;
  library.close();
  plain.close();
  await result(indexedDB.deleteDatabase('plain'));
  return ms;
}
