import type { ImportStore } from '../engine/ports/library.ts';
import { slugsOfRecord } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { libraryRecordSchema } from '../profile/library-record-schema.ts';
import type { Slug } from '../profile/slug.ts';
import { isSameRecord } from '../versions/merge-records.ts';
import type { Database } from './database.ts';
import { deleteStaged } from './import-staging.ts';
import { addToNamedLists } from './memberships.ts';
import { mergeImported, newImported, replaceRecords } from './merge-people.ts';
import { addRecord } from './profile-writes.ts';
import { readRow } from './read-row.ts';
import type { StagedRow } from './schema.ts';
import { markUnsynced } from './team/unsynced.ts';
import { inTransaction, startAll, startWrite, type WriteTransaction } from './write-transaction.ts';

/** `keepAwake` is called each time this many records are merged, which takes a second at most. */
const awakeEvery = 500;

/** How many records are read at once. Each may be megabytes long. */
const batchLength = 20;

/** A running commit. */
interface Commit {
  /** Records. */
  merged: number;
  isCancelled: boolean;
}

/** The import store in the database. `keepAwake` is called regularly during a long commit. */
export function createImportStore(database: Database, keepAwake: () => unknown): ImportStore {
  const commits = new Map<string, Commit>();

  /** So many more records are merged. Throws if the commit is cancelled, which undoes it. */
  const advance = (commit: Commit, count: number) => {
    commit.merged += count;
    if (commit.merged % awakeEvery < count) keepAwake();
    if (commit.isCancelled) throw new DOMException('The user has cancelled.', 'AbortError');
  };

  /** Merges all records in one transaction. */
  const mergeAll = async (importId: string, count: number, commit: Commit) => {
    const tx = await startWrite(database);
    return inTransaction(tx, async () => {
      const staged = tx.objectStore('staged');
      if ((await staged.index('importId').count(importId)) !== count) return undefined;
      const known = await knownSlugs(tx);
      const changed = new Set<Slug>();
      while (commit.merged < count) {
        const rows = await staged.index('importId').getAll(importId, batchLength);
        for (const slug of await mergeStaged(tx, rows, known)) changed.add(slug);
        const ids = rows.map(({ id = 0 }) => id);
        await deleteStaged(staged, ids);
        advance(commit, rows.length);
      }
      return [...changed];
    });
  };

  return {
    async commit(importId, count) {
      const commit = { merged: 0, isCancelled: false };
      commits.set(importId, commit);
      try {
        return await mergeAll(importId, count, commit);
      } catch (error) {
        if (commit.isCancelled) return [];
        throw error;
      } finally {
        commits.delete(importId);
      }
    },

    follow(importId, isCancelled) {
      const commit = commits.get(importId);
      if (commit && isCancelled) commit.isCancelled = true;
      return commit?.merged ?? 0;
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

/** All slugs that lead to someone, including those in the trash. */
async function knownSlugs(tx: WriteTransaction): Promise<Set<string>> {
  const [profiles, aliases] = await Promise.all([
    tx.objectStore('profiles').getAllKeys(),
    tx.objectStore('aliases').getAllKeys(),
  ]);
  return new Set([...profiles, ...aliases]);
}

/** Merges records into the library. Returns the slugs that they are saved under, unless nothing changes. */
async function mergeStaged(
  tx: WriteTransaction,
  rows: readonly StagedRow[],
  known: Set<string>,
): Promise<readonly Slug[]> {
  const changed: Slug[] = [];
  const added: LibraryRecord[] = [];
  for (const row of rows) {
    const theirs = readRow(libraryRecordSchema, jsonIn(row));
    if (!theirs) throw new Error("A staged record can't be read.");
    let merged = newImported(theirs);
    if (slugsOfRecord(merged).some((slug) => known.has(slug))) {
      // nb. They may be among those who are added.
      await addAll(tx, added.splice(0));
      const found = await mergeImported(tx, theirs);
      merged = found.merged;
      if (found.ours && isSameRecord(found.ours, merged)) continue;
      await replaceRecords(tx, found.ours ? [found.ours] : [], merged);
    } else added.push(merged);
    for (const slug of slugsOfRecord(merged)) known.add(slug);
    changed.push(merged.slug);
    await addToNamedLists(tx, merged.slug, theirs.lists ?? [], row.at);
  }
  await addAll(tx, added);
  return changed;
}

/** nb. Most people of a large import are new, and reading what isn't there takes longer than writing. */
async function addAll(tx: WriteTransaction, records: readonly LibraryRecord[]): Promise<void> {
  await startAll(records.flatMap((record) => addRecord(tx, record)));
  await markUnsynced(
    tx,
    records.map(({ slug }) => slug),
  );
}

function jsonIn({ json }: StagedRow): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
