import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import { isSameRecord, uniteRecords } from '../versions/merge-records.ts';
import type { Database } from './database.ts';
import {
  fileAlias,
  fileAnnotation,
  fileAnswer,
  filePerson,
  fileVersions,
  forgetPerson,
  readRecord,
} from './person-rows.ts';
import { type Write, type WriteTransaction, wholly, written } from './write-transaction.ts';

/**
 * What is imported waits apart until the whole file is here; then it joins the library in one
 * transaction. Every method rejects when the storage does, and the library is then as it was.
 */
export interface ImportStore {
  /** Lays records apart under the import's id. `now` is in ms since the epoch. */
  stage(importId: string, records: readonly LibraryRecord[], now: number): Promise<void>;
  /**
   * Unites what was laid apart with the library, if it is as many records as `count`, and returns
   * whose profiles that changed; nothing if some are missing.
   */
  commit(importId: string, count: number): Promise<readonly Slug[] | undefined>;
  /** Drops what was laid apart under the id. */
  discard(importId: string): Promise<void>;
  /** Drops what was laid apart before `time`, whoever left it. */
  discardBefore(time: number): Promise<void>;
}

/** After how many records `whileAtWork` is called: a second's work or less. */
const stretch = 500;

/** Imports into the database. `whileAtWork` is called now and then while a long one goes on. */
export function createImportStore(database: Database, whileAtWork: () => unknown): ImportStore {
  return {
    async stage(importId, records, now) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await wholly(tx, async () => {
        await Promise.all(records.map((record) => tx.store.add({ importId, at: now, record })));
      });
    },

    async commit(importId, count) {
      const tx = (await database.connect()).transaction([...written], 'readwrite', {
        durability: 'strict',
      });
      return wholly(tx, async () => {
        const staged = tx.objectStore('staged').index('importId');
        if ((await staged.count(importId)) !== count) return undefined;
        const changed = new Set<Slug>();
        let done = 0;
        for (let row = await staged.openCursor(importId); row; row = await row.continue()) {
          const writes = await uniting(tx, row.value.record);
          await Promise.all(writes.map((write) => write()));
          if (writes.length > 0) changed.add(row.value.record.slug);
          await row.delete();
          if (++done % stretch === 0) whileAtWork();
        }
        return [...changed];
      });
    },

    async discard(importId) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await wholly(tx, async () => {
        const index = tx.store.index('importId');
        for (let row = await index.openCursor(importId); row; row = await row.continue())
          await row.delete();
      });
    },

    async discardBefore(time) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await wholly(tx, async () => {
        for (let row = await tx.store.openCursor(); row; row = await row.continue())
          if (row.value.at < time) await row.delete();
      });
    },
  };
}

/** What it takes to unite a record with what is held of the same slug; nothing where that is all there. */
async function uniting(tx: WriteTransaction, theirs: LibraryRecord): Promise<Write[]> {
  const { slug } = theirs;
  const ours = await readRecord(tx, slug);
  const united = uniteRecords(ours, theirs);
  if (ours && isSameRecord(ours, united)) return [];
  return [
    ...(ours ? [] : forgetPerson(tx, slug)),
    ...filePerson(tx, united),
    ...fileVersions(tx, united.versions, ours?.versions ?? []),
    ...(united.answer ? fileAnswer(tx, { slug, ...united.answer }) : []),
    ...fileAnnotation(tx, slug, united.annotation),
    ...united.aliases.flatMap((alias) => fileAlias(tx, slug, alias)),
  ];
}
