import type { ImportStore } from '../engine/ports/library.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import { isSameRecord, mergeRecords } from '../versions/merge-records.ts';
import type { Database } from './database.ts';
import {
  deleteProfile,
  putAlias,
  putAnnotation,
  putAnswer,
  putProfile,
  putVersions,
  readRecord,
} from './profile-rows.ts';
import {
  inTransaction,
  startAll,
  type Write,
  type WriteTransaction,
  writableStores,
} from './write-transaction.ts';

/** `keepAwake` is called each time this many records are merged, which takes a second at most. */
const batchLength = 500;

/** The import store in the database. `keepAwake` is called regularly during a long commit. */
export function createImportStore(database: Database, keepAwake: () => unknown): ImportStore {
  return {
    async stage(importId, records, now) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        await startAll(records.map((record) => () => tx.store.add({ importId, at: now, record })));
      });
    },

    async commit(importId, count) {
      const tx = (await database.connect()).transaction([...writableStores], 'readwrite', {
        durability: 'strict',
      });
      return inTransaction(tx, async () => {
        const staged = tx.objectStore('staged').index('importId');
        if ((await staged.count(importId)) !== count) return undefined;
        const changed = new Set<Slug>();
        let mergedCount = 0;
        for (let row = await staged.openCursor(importId); row; row = await row.continue()) {
          const writes = await mergeWrites(tx, row.value.record);
          await startAll(writes);
          if (writes.length > 0) changed.add(row.value.record.slug);
          await row.delete();
          if (++mergedCount % batchLength === 0) keepAwake();
        }
        return [...changed];
      });
    },

    async discard(importId) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        const index = tx.store.index('importId');
        for (let row = await index.openCursor(importId); row; row = await row.continue())
          await row.delete();
      });
    },

    async discardBefore(time) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        for (let row = await tx.store.openCursor(); row; row = await row.continue())
          if (row.value.at < time) await row.delete();
      });
    },
  };
}

/** The writes that merge a record into the library; empty if they would change nothing. */
async function mergeWrites(tx: WriteTransaction, theirs: LibraryRecord): Promise<Write[]> {
  const { slug } = theirs;
  const ours = await readRecord(tx, slug);
  const merged = mergeRecords(ours, theirs);
  if (ours && isSameRecord(ours, merged)) return [];
  return [
    ...(ours ? [] : deleteProfile(tx, slug)),
    ...putProfile(tx, merged),
    ...putVersions(tx, merged.versions, ours?.versions ?? []),
    ...(merged.answer ? putAnswer(tx, { slug, ...merged.answer }) : []),
    ...putAnnotation(tx, slug, merged.annotation),
    ...merged.aliases.flatMap((alias) => putAlias(tx, slug, alias)),
  ];
}
