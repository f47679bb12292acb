import type { ImportStore } from '../engine/ports/library.ts';
import { libraryRecordSchema } from '../profile/library-record-schema.ts';
import type { Slug } from '../profile/slug.ts';
import { isSameRecord } from '../versions/merge-records.ts';
import type { Database } from './database.ts';
import { addToNamedLists } from './memberships.ts';
import { mergeImported, replaceRecords } from './merge-people.ts';
import { readRow } from './read-row.ts';
import type { StagedRow } from './schema.ts';
import { inTransaction, startWrite, type WriteTransaction } from './write-transaction.ts';

/** `keepAwake` is called each time this many records are merged, which takes a second at most. */
const batchLength = 500;

/** The import store in the database. `keepAwake` is called regularly during a long commit. */
export function createImportStore(database: Database, keepAwake: () => unknown): ImportStore {
  return {
    async commit(importId, count) {
      const tx = await startWrite(database);
      return inTransaction(tx, async () => {
        const staged = tx.objectStore('staged').index('importId');
        if ((await staged.count(importId)) !== count) return undefined;
        const changed = new Set<Slug>();
        let mergedCount = 0;
        for (let row = await staged.openCursor(importId); row; row = await row.continue()) {
          const slug = await mergeStaged(tx, row.value);
          if (slug !== undefined) changed.add(slug);
          await row.delete();
          if (++mergedCount % batchLength === 0) keepAwake();
        }
        return [...changed];
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

/** Merges a record into the library. Returns the slug it is saved under, unless nothing changes. */
async function mergeStaged(tx: WriteTransaction, row: StagedRow): Promise<Slug | undefined> {
  const theirs = readRow(libraryRecordSchema, jsonIn(row));
  if (!theirs) throw new Error("A staged record can't be read.");
  const { ours, merged } = await mergeImported(tx, theirs);
  if (ours && isSameRecord(ours, merged)) return undefined;
  await replaceRecords(tx, ours ? [ours] : [], merged);
  await addToNamedLists(tx, merged.slug, theirs.lists ?? [], row.at);
  return merged.slug;
}

function jsonIn({ json }: StagedRow): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
