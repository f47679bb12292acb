import type { LibraryWriter } from '../engine/ports/library.ts';
import type { Slug } from '../profile/slug.ts';
import { isSettled, type Task } from '../task/task.ts';
import type { Database } from './database.ts';
import { deletePerson, putAnnotation, putIndexRow, readPerson } from './person-rows.ts';
import { readRow } from './read-row.ts';
import { taskSchema } from './row-schemas.ts';
import type { TrashRow } from './schema.ts';
import {
  allOrNothing,
  inTransaction,
  type Write,
  type WriteTransaction,
  writableStores,
} from './write-transaction.ts';

/** How many profiles are handled between two looks at how far the browser has come. */
const pieceLength = 500;

/** The curation in the database. */
export function createLibraryWriter(database: Database): LibraryWriter {
  const write = async () =>
    (await database.connect()).transaction([...writableStores], 'readwrite', {
      durability: 'strict',
    });

  return {
    async annotate(slugs, change) {
      const tx = await write();
      await inPieces(tx, slugs, async (slug) => {
        const person = await readPerson(tx, slug);
        if (!person) return [];
        const annotation = change(person.annotation);
        return [
          ...putAnnotation(tx, slug, annotation),
          ...putIndexRow(tx, { ...person, annotation }),
        ];
      });
    },

    async remove(slugs, now) {
      const tx = await write();
      const newest = await tx.objectStore('trash').index('batch').openKeyCursor(null, 'prev');
      const batch = newest && newest.key >= now ? newest.key + 1 : now;
      await inPieces(tx, slugs, async (slug) => {
        const [row, stored] = await Promise.all([
          tx.objectStore('summaries').get(slug),
          tx.objectStore('tasks').get(slug),
        ]);
        if (!row) return [];
        // nb. A fetch under way goes on, and files what it brings as somebody new.
        const task = readRow<Task>(taskSchema, stored);
        const isOver = task !== undefined && isSettled(task);
        const trashed: TrashRow = { slug, batch, row, ...(isOver && { task }) };
        return [
          () => tx.objectStore('trash').put(trashed),
          () => tx.objectStore('summaries').delete(slug),
          ...(isOver ? [() => tx.objectStore('tasks').delete(slug)] : []),
        ];
      });
      return batch;
    },

    async restore(batch) {
      const tx = await write();
      const rows = await tx.objectStore('trash').index('batch').getAll(batch);
      await inPieces(tx, rows, async ({ slug, row, task }) => {
        const present = await tx.objectStore('tasks').getKey(slug);
        return [
          () => tx.objectStore('summaries').put(row),
          () => tx.objectStore('trash').delete(slug),
          ...(task && present === undefined ? [() => tx.objectStore('tasks').put(task)] : []),
        ];
      });
      return rows.map(({ slug }) => slug);
    },

    async purge(batch) {
      const past = IDBKeyRange.upperBound(batch, true);
      for (;;) {
        // nb. A transaction for each piece: what is stopped in between is simply gone on with.
        const tx = await write();
        const index = tx.objectStore('trash').index('batch');
        const slugs = (await index.getAllKeys(past, pieceLength)) as Slug[];
        await allOrNothing(
          tx,
          slugs.flatMap((slug) => deletePerson(tx, slug)),
        );
        if (slugs.length < pieceLength) return;
      }
    },

    async clear() {
      const tx = await write();
      const emptied = writableStores.filter((name) => name !== 'creates');
      await inTransaction(tx, async () => {
        await Promise.all(emptied.map((name) => tx.objectStore(name).clear()));
      });
    },
  };
}

/** Does to each what its reading asks for, some at a time, in the one transaction. */
function inPieces<Each>(
  tx: WriteTransaction,
  all: readonly Each[],
  writesFor: (each: Each) => Promise<Write[]>,
): Promise<void> {
  return inTransaction(tx, async () => {
    for (let from = 0; from < all.length; from += pieceLength) {
      const writes = await Promise.all(all.slice(from, from + pieceLength).map(writesFor));
      await Promise.all(writes.flat().map((write) => write()));
    }
  });
}
