import type { LibraryWriter } from '../engine/ports/library.ts';
import type { Annotation } from '../profile/annotation.ts';
import type { Slug } from '../profile/slug.ts';
import { annotatedRow, type IndexRow, isOlderRow } from '../search/index-row.ts';
import { ownTexts } from '../search/long-text.ts';
import { isSettled, type Task } from '../task/task.ts';
import type { Database } from './database.ts';
import { isIndexRow } from './is-index-row.ts';
import { deleteMany, readMany } from './many-rows.ts';
import { packIndex } from './pack-index.ts';
import { savedSlug } from './people.ts';
import { type AnnotatedProfile, readProfile } from './profile-rows.ts';
import { deleteProfile, putAnnotation, putIndexRow, putLongText } from './profile-writes.ts';
import { readAnnotation, readRow } from './read-row.ts';
import { indexRowSchema, taskSchema } from './row-schemas.ts';
import type { TaskRow, TrashRow } from './schema.ts';
import { deleteSummaries, putSummary } from './summary-writes.ts';
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
        const [rows, annotations] = await Promise.all([
          readMany(tx, 'summaries', given),
          readMany(tx, 'annotations', given),
        ]);
        const edits = given.map((slug, index) =>
          editedRow(slug, rows[index], readAnnotation(annotations[index]), change),
        );
        const others = given.filter((_, index) => !edits[index]);
        const read = await Promise.all(others.map((slug) => editedProfile(tx, slug, change)));
        const done = [...edits, ...read].filter((edit) => edit !== undefined);
        changed.push(...done.map(({ slug }) => slug));
        return [
          ...done.flatMap(({ slug, annotation }) => putAnnotation(tx, slug, annotation)),
          ...edits.flatMap((edit) => (edit ? [() => putSummary(tx, edit.row)] : [])),
          ...read.flatMap((edit) => (edit ? putEdited(tx, edit) : [])),
          () =>
            markUnsynced(
              tx,
              done.map(({ slug }) => slug),
              now,
            ),
        ];
      });
      return changed;
    },

    async remove(slugs, now, continued) {
      const tx = await startWrite(database);
      const newest = await tx.objectStore('trash').index('batch').openKeyCursor(null, 'prev');
      const next = newest && newest.key >= now ? newest.key + 1 : now;
      const batch = continued ?? next;
      await inBatches(tx, slugs, async (those) => {
        const [rows, tasks, entries] = await Promise.all([
          readMany(tx, 'summaries', those),
          readMany(tx, 'tasks', those),
          readMany(tx, 'queue', those),
        ]);
        const trashed = those.flatMap((slug, index): TrashRow[] => {
          const [row, entry] = [rows[index], entries[index]];
          // nb. A fetch in progress continues, and saves its profile as a new one.
          const task = readRow<Task>(taskSchema, tasks[index]);
          const isEnded = task !== undefined && isSettled(task);
          const isQueued = entry !== undefined && entry.state !== 'started';
          return row
            ? [{ slug, batch, row, ...(isEnded && { task }), ...(isQueued && { entry }) }]
            : [];
        });
        const slugsOf = (those: readonly TrashRow[]) => those.map(({ slug }) => slug);
        return [
          ...trashed.map((row) => () => tx.objectStore('trash').put(row)),
          () => deleteSummaries(tx, slugsOf(trashed)),
          () => deleteMany(tx, 'tasks', slugsOf(trashed.filter(({ task }) => task))),
          () => deleteMany(tx, 'queue', slugsOf(trashed.filter(({ entry }) => entry))),
        ];
      });
      return batch;
    },

    async restore(batch) {
      const tx = await startWrite(database);
      const all = await tx.objectStore('trash').index('batch').getAll(batch);
      await inBatches(tx, all, async (rows) => {
        const slugs = rows.map(({ slug }) => slug);
        const [tasks, entries] = await Promise.all([
          readMany(tx, 'tasks', slugs),
          readMany(tx, 'queue', slugs),
        ]);
        // nb. First: who is in the trash can't be read.
        await deleteMany(tx, 'trash', slugs);
        return rows.flatMap(({ slug, row, task, entry }, index) => [
          isCurrentRow(row) ? () => putSummary(tx, row) : () => renewIndexRow(tx, slug),
          ...(tasks[index] === undefined && readRow<Task>(taskSchema, task)
            ? [() => tx.objectStore('tasks').put(task as TaskRow)]
            : []),
          ...(entry && entries[index] === undefined
            ? [() => tx.objectStore('queue').put(entry)]
            : []),
        ]);
      });
      return all.map(({ slug }) => slug);
    },

    async purge(batch) {
      const final = IDBKeyRange.upperBound(batch, true);
      for (let hasPurged = false; ; hasPurged = true) {
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
        if (trashed.length < batchLength) return hasPurged || trashed.length > 0;
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

/** An edit of someone's annotation. */
interface EditedAnnotation {
  readonly slug: Slug;
  readonly annotation: Annotation;
}

type Change = (before: Annotation) => Annotation;

/** The edit of someone whose index row is enough for it. */
function editedRow(
  slug: Slug,
  row: unknown,
  before: Annotation,
  change: Change,
): (EditedAnnotation & { readonly row: IndexRow }) | undefined {
  if (!isIndexRow(row)) return undefined;
  const annotation = change(before);
  const edited = annotatedRow(row, before, annotation);
  return edited && { slug, annotation, row: edited };
}

/** The edit of anyone else: found under another slug, or with texts that are searched. */
async function editedProfile(tx: WriteTransaction, given: Slug, change: Change) {
  const slug = await savedSlug(tx, given);
  const before = await readProfile(tx, slug);
  if (!before) return undefined;
  return { slug, before, annotation: change(before.annotation) };
}

function putEdited(
  tx: WriteTransaction,
  { before, annotation }: EditedAnnotation & { readonly before: AnnotatedProfile },
): Write[] {
  const edited = { ...before, annotation };
  // nb. Only a long note or data is part of the long text.
  const hasLongText = [before, edited].some((each) => ownTexts(each.annotation).length > 0);
  return [...putIndexRow(tx, edited), ...(hasLongText ? putLongText(tx, edited) : [])];
}

/** Does the writes for these items, a batch at a time, all in one transaction. */
function inBatches<Item>(
  tx: WriteTransaction,
  items: readonly Item[],
  writesFor: (batch: readonly Item[]) => Promise<Write[]>,
): Promise<void> {
  return inTransaction(tx, async () => {
    for (let from = 0; from < items.length; from += batchLength) {
      await startAll(await writesFor(items.slice(from, from + batchLength)));
    }
  });
}
