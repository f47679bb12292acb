import type { Library } from '../engine/ports/library.ts';
import { emptyAnnotation } from '../profile/annotation.ts';
import { personTask } from '../task/person-task.ts';
import { longWaitingAfterMs } from '../task/poll-schedule.ts';
import type { Task } from '../task/task.ts';
import { readCreateTimes } from './creates.ts';
import type { Database } from './database.ts';
import { mergeImported, savedSlug, tasksOf } from './people.ts';
import { aliasesOf, readProfile, readRecord, readUnreadable } from './profile-rows.ts';
import { indexInBatches, newestRows, unreadableInBatches } from './read-index.ts';
import { readRow, readRows } from './read-row.ts';
import { readTasks } from './read-task.ts';
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
      const person = await savedSlug(tx, slug);
      const aliases = await aliasesOf(tx, person);
      const [profile, tasks] = await Promise.all([
        readProfile(tx, person),
        tasksOf(tx, [slug, person, ...aliases]),
      ]);
      const task = personTask(tasks, slug);
      const unreadable = profile ? undefined : await readUnreadable(tx, person);
      return {
        slug,
        ...notSaved,
        ...(profile
          ? { ...profile, aliases }
          : unreadable && { ...unreadable, isUnreadable: true }),
        ...(task && { task }),
      };
    },

    async savedSlugs(slugs) {
      const tx = (await database.connect()).transaction([...writableStores]);
      return Promise.all(slugs.map((slug) => savedSlug(tx, slug)));
    },

    async count() {
      return (await database.connect()).count('summaries');
    },

    index: () => indexInBatches(database),
    unreadable: () => unreadableInBatches(database),

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

    async merged(records) {
      const tx = (await database.connect()).transaction([...writableStores]);
      return Promise.all(records.map((record) => mergeImported(tx, record)));
    },

    async undoable() {
      const index = (await database.connect()).transaction('trash').store.index('batch');
      // nb. Only numbers: other keys come after all of them.
      const newest = await index.openKeyCursor(IDBKeyRange.upperBound(Infinity), 'prev');
      if (!newest) return undefined;
      return { batch: newest.key, count: await index.count(newest.key) };
    },

    newest: (limit) => newestRows(database, limit),

    async unsettled() {
      const db = await database.connect();
      const rows = await db.getAllFromIndex('tasks', 'unsettled');
      return readTasks(rows).sort((a, b) => b.askedAt - a.askedAt);
    },

    async lateSince(since) {
      const tx = (await database.connect()).transaction(['summaries', 'tasks']);
      const recent = IDBKeyRange.lowerBound(since, true);
      const index = tx.objectStore('summaries').index('fetchedAt');
      const slugs = await index.getAllKeys(recent, maxChecked);
      const rows = await Promise.all(slugs.map((slug) => tx.objectStore('tasks').get(slug)));
      return readRows(taskSchema, rows).filter(tookLong).length;
    },

    creates: (now) => readCreateTimes(database, now),
  };
}

const tookLong = (task: Task) =>
  task.state === 'done' && task.doneAt - task.createdAt > longWaitingAfterMs;

const notSaved = { versions: [], annotation: emptyAnnotation, aliases: [] } as const;
