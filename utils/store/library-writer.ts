import type { LibraryWriter } from '../engine/ports/library.ts';
import type { Slug } from '../profile/slug.ts';
import { type IndexRow, isOlderRow } from '../search/index-row.ts';
import { ownTexts } from '../search/long-text.ts';
import { isSettled, type Task } from '../task/task.ts';
import type { Database } from './database.ts';
import { packIndex } from './pack-index.ts';
import { savedSlug } from './people.ts';
import { readProfile } from './profile-rows.ts';
import { deleteProfile, putAnnotation, putIndexRow, putLongText } from './profile-writes.ts';
import { readRow } from './read-row.ts';
import { indexRowSchema, taskSchema } from './row-schemas.ts';
import type { TrashRow } from './schema.ts';
import { deleteSummary, putSummary } from './summary-writes.ts';
import { markDeleted } from './team/mark-deleted.ts';
import { markUnsynced } from './team/unsynced.ts';
import {
  allOrNothing,
  inTransaction,
  startAll,
  startWrite,
  type Write,
  type WriteTransaction,
  writableStores,
} from './write-transaction.ts';

/** How many profiles are written at once: more would only pile up in memory. */
const batchLength = 500;

/** The library writer in the database. */
export function createLibraryWriter(database: Database): LibraryWriter {
  return {
    async annotate(slugs, change, now = Date.now()) {
      const tx = await startWrite(database);
      const changed: Slug[] = [];
      await inBatches(tx, slugs, async (given) => {
        const slug = await savedSlug(tx, given);
        const profile = await readProfile(tx, slug);
        if (!profile) return [];
        changed.push(slug);
        const annotation = change(profile.annotation);
        return [
          ...putAnnotation(tx, slug, annotation),
          ...putIndexRow(tx, { ...profile, annotation }),
          // nb. Only a long note or data is part of it, and stars and tags are set for thousands at once.
          ...([profile.annotation, annotation].some((each) => ownTexts(each).length > 0)
            ? putLongText(tx, { ...profile, annotation })
            : []),
          () => markUnsynced(tx, [slug], now),
        ];
      });
      return changed;
    },

    async remove(slugs, now, continued) {
      const tx = await startWrite(database);
      const newest = await tx.objectStore('trash').index('batch').openKeyCursor(null, 'prev');
      const next = newest && newest.key >= now ? newest.key + 1 : now;
      const batch = continued ?? next;
      await inBatches(tx, slugs, async (slug) => {
        const [row, stored, entry] = await Promise.all([
          tx.objectStore('summaries').get(slug),
          tx.objectStore('tasks').get(slug),
          tx.objectStore('queue').get(slug),
        ]);
        if (!row) return [];
        // nb. A fetch in progress continues, and saves its profile as a new one.
        const task = readRow<Task>(taskSchema, stored);
        const isEnded = task !== undefined && isSettled(task);
        const queued = entry?.state === 'started' ? undefined : entry;
        const trashed: TrashRow = {
          slug,
          batch,
          row,
          ...(isEnded && { task }),
          ...(queued && { entry: queued }),
        };
        return [
          () => tx.objectStore('trash').put(trashed),
          () => deleteSummary(tx, slug),
          ...(isEnded ? [() => tx.objectStore('tasks').delete(slug)] : []),
          ...(queued ? [() => tx.objectStore('queue').delete(slug)] : []),
        ];
      });
      return batch;
    },

    async restore(batch) {
      const tx = await startWrite(database);
      const rows = await tx.objectStore('trash').index('batch').getAll(batch);
      await inBatches(tx, rows, async ({ slug, row, task, entry }) => {
        const [present, queued] = await Promise.all([
          tx.objectStore('tasks').getKey(slug),
          tx.objectStore('queue').getKey(slug),
        ]);
        const isTask = readRow<Task>(taskSchema, task) !== undefined;
        return [
          () => tx.objectStore('trash').delete(slug),
          isCurrentRow(row) ? () => putSummary(tx, row) : () => renewIndexRow(tx, slug),
          ...(task && isTask && present === undefined
            ? [() => tx.objectStore('tasks').put(task)]
            : []),
          ...(entry && queued === undefined ? [() => tx.objectStore('queue').put(entry)] : []),
        ];
      });
      return rows.map(({ slug }) => slug);
    },

    async purge(batch) {
      const final = IDBKeyRange.upperBound(batch, true);
      for (;;) {
        // nb. One transaction per batch: if the worker is stopped, the next purge does the rest.
        const tx = await startWrite(database);
        const trashed = await tx.objectStore('trash').index('batch').getAll(final, batchLength);
        await allOrNothing(
          tx,
          trashed.flatMap(({ slug, batch }) => [
            ...deleteProfile(tx, slug),
            () => markDeleted(tx, slug, batch),
          ]),
        );
        if (trashed.length < batchLength) return;
      }
    },

    packIndex: (afresh) => packIndex(database, afresh),

    async clear() {
      const tx = await startWrite(database);
      // nb. What the user has set up stays, as the key does.
      const emptied = writableStores.filter(
        (name) => name !== 'creates' && name !== 'destinations',
      );
      await inTransaction(tx, async () => {
        await Promise.all(emptied.map((name) => tx.objectStore(name).clear()));
      });
    },
  };
}

const isCurrentRow = (row: unknown) => {
  const read = readRow<IndexRow>(indexRowSchema, row);
  return read !== undefined && !isOlderRow(read);
};

/** Writes the index row of a profile whose own one can't be read, or is of an older version. */
async function renewIndexRow(tx: WriteTransaction, slug: Slug): Promise<void> {
  const profile = await readProfile(tx, slug);
  if (profile) await startAll([...putIndexRow(tx, profile), ...putLongText(tx, profile)]);
}

/** Reads each item and does the writes that follow, a batch at a time, all in one transaction. */
function inBatches<Item>(
  tx: WriteTransaction,
  items: readonly Item[],
  writesFor: (item: Item) => Promise<Write[]>,
): Promise<void> {
  return inTransaction(tx, async () => {
    for (let from = 0; from < items.length; from += batchLength) {
      const writes = await Promise.all(items.slice(from, from + batchLength).map(writesFor));
      await startAll(writes.flat());
    }
  });
}
