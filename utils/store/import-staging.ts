import type { ImportStaging } from '../engine/ports/library.ts';
import type { Database } from './database.ts';
import { inTransaction, startAll } from './write-transaction.ts';

/** Deletes the staged rows with these ids, in order: with one request if they are all the ids between the first and the last. */
export async function deleteStaged(
  store: { delete(key: number | IDBKeyRange): Promise<void> },
  ids: readonly number[],
): Promise<void> {
  const [first = 0, last = first] = [ids[0], ids.at(-1)];
  const isWhole = last - first === ids.length - 1;
  const keys = isWhole ? [IDBKeyRange.bound(first, last)] : ids;
  await startAll(keys.map((key) => () => store.delete(key)));
}

/** The staging of imports in the database. */
export function createImportStaging(database: Database): ImportStaging {
  return {
    async stage(importId, records, now) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        await startAll(records.map((json) => () => tx.store.add({ importId, at: now, json })));
      });
    },

    async discard(importId) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        await deleteStaged(tx.store, await tx.store.index('importId').getAllKeys(importId));
      });
    },
  };
}
