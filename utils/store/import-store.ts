import type { ImportStore } from '../engine/ports/library.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import { isSameRecord, mergeRecords } from '../versions/merge-records.ts';
import type { Database } from './database.ts';
import {
  deletePerson,
  putAlias,
  putAnnotation,
  putAnswer,
  putPerson,
  putVersions,
  readRecord,
} from './person-rows.ts';
import {
  inTransaction,
  type Write,
  type WriteTransaction,
  writableStores,
} from './write-transaction.ts';

/** After how many records `keepAwake` is called: a second's work or less. */
const stretch = 500;

/** Imports into the database. `keepAwake` is called now and then while a long one goes on. */
export function createImportStore(database: Database, keepAwake: () => unknown): ImportStore {
  return {
    async stage(importId, records, now) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        await Promise.all(records.map((record) => tx.store.add({ importId, at: now, record })));
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
        let done = 0;
        for (let row = await staged.openCursor(importId); row; row = await row.continue()) {
          const writes = await mergeWrites(tx, row.value.record);
          await Promise.all(writes.map((write) => write()));
          if (writes.length > 0) changed.add(row.value.record.slug);
          await row.delete();
          if (++done % stretch === 0) keepAwake();
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

/** What it takes to unite a record with what is held of the same slug; nothing where that is all there. */
async function mergeWrites(tx: WriteTransaction, theirs: LibraryRecord): Promise<Write[]> {
  const { slug } = theirs;
  const ours = await readRecord(tx, slug);
  const merged = mergeRecords(ours, theirs);
  if (ours && isSameRecord(ours, merged)) return [];
  return [
    ...(ours ? [] : deletePerson(tx, slug)),
    ...putPerson(tx, merged),
    ...putVersions(tx, merged.versions, ours?.versions ?? []),
    ...(merged.answer ? putAnswer(tx, { slug, ...merged.answer }) : []),
    ...putAnnotation(tx, slug, merged.annotation),
    ...merged.aliases.flatMap((alias) => putAlias(tx, slug, alias)),
  ];
}
