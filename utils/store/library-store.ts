import type { Library } from '../engine/ports/library.ts';
import { emptyAnnotation } from '../profile/annotation.ts';
import { longWaitingAfterMs } from '../task/poll-schedule.ts';
import type { Task } from '../task/task.ts';
import { createTimes } from './creates.ts';
import type { Database } from './database.ts';
import { readProfile, readRecord } from './profile-rows.ts';
import { indexInBatches, newestRows } from './read-index.ts';
import { readRow, readRows } from './read-row.ts';
import { indexRowSchema, taskSchema } from './row-schemas.ts';
import { writableStores } from './write-transaction.ts';

/**
 * How many recently fetched profiles `lateSince` checks. nb. After an import they may be the whole of a
 * large library, and the worker checks on every start.
 */
const maxChecked = 500;

/** The library in the database. */
export function createLibrary(database: Database): Library {
  return {
    async profileState(slug) {
      const tx = (await database.connect()).transaction([...writableStores]);
      const [row, own, alias] = await Promise.all([
        tx.objectStore('tasks').get(slug),
        readProfile(tx, slug),
        tx.objectStore('aliases').get(slug),
      ]);
      const profile = own ?? (alias && (await readProfile(tx, alias.slug)));
      const task = readRow(taskSchema, row);
      return { slug, ...(profile ?? notSaved), ...(task && { task }) };
    },

    async count() {
      return (await database.connect()).count('summaries');
    },

    index: () => indexInBatches(database),

    async indexRows(slugs) {
      const { store } = (await database.connect()).transaction('summaries');
      const rows = await Promise.all(slugs.map((slug) => store.get(slug)));
      return rows.map((row) => readRow(indexRowSchema, row));
    },

    async records(slugs) {
      const tx = (await database.connect()).transaction([...writableStores]);
      const records = await Promise.all(slugs.map((slug) => readRecord(tx, slug)));
      return records.filter((record) => record !== undefined);
    },

    async undoable() {
      const index = (await database.connect()).transaction('trash').store.index('batch');
      const newest = await index.openKeyCursor(null, 'prev');
      if (!newest) return undefined;
      return { batch: newest.key, count: await index.count(newest.key) };
    },

    newest: (limit) => newestRows(database, limit),

    async unsettled() {
      const db = await database.connect();
      const rows = await db.getAllFromIndex('tasks', 'unsettled');
      return readRows(taskSchema, rows).sort((a, b) => b.askedAt - a.askedAt);
    },

    async lateSince(since) {
      const tx = (await database.connect()).transaction(['summaries', 'tasks']);
      const recent = IDBKeyRange.lowerBound(since, true);
      const index = tx.objectStore('summaries').index('fetchedAt');
      const slugs = await index.getAllKeys(recent, maxChecked);
      const rows = await Promise.all(slugs.map((slug) => tx.objectStore('tasks').get(slug)));
      return readRows(taskSchema, rows).filter(tookLong).length;
    },

    creates: () => createTimes(database),
  };
}

const tookLong = (task: Task) =>
  task.state === 'done' && task.doneAt - task.createdAt > longWaitingAfterMs;

const notSaved = { versions: [], annotation: emptyAnnotation } as const;
