import { type Annotation, unannotated } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { FiledProfile, ProfileVersion } from '../profile/profile.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import type { Slug } from '../profile/slug.ts';
import type { IndexRow } from '../search/index-row.ts';
import { patienceAfterMs } from '../task/poll-schedule.ts';
import type { Task } from '../task/task.ts';
import { createTimes } from './creates.ts';
import type { Database } from './database.ts';
import { readPerson, readRecord } from './person-rows.ts';
import { indexInPieces, newestRows } from './read-index.ts';
import { readRow, readRows } from './read-row.ts';
import { indexRowSchema, taskSchema } from './row-schemas.ts';
import { written } from './write-transaction.ts';

/** What is known of one person. */
export interface Subject {
  readonly slug: Slug;
  readonly filed?: FiledProfile;
  /** Every other version of it, oldest first. */
  readonly versions: readonly ProfileVersion[];
  readonly annotation: Annotation;
  readonly task?: Task;
}

/** What pages read. Every method rejects when the storage does; none of them writes. */
export interface Library {
  /** What is filed under the slug, or under the slug that it is an alias of. */
  subject(slug: Slug): Promise<Subject>;
  /** The newest index rows, newest first. */
  newest(limit: number): Promise<ProfileSummary[]>;
  /** How many profiles the library holds. */
  count(): Promise<number>;
  /** The whole index in pieces, in no order that means anything. */
  index(): AsyncGenerator<readonly IndexRow[], void, void>;
  /** The index rows of these slugs, in their order; nothing for one that is not filed. */
  indexRows(slugs: readonly Slug[]): Promise<readonly (IndexRow | undefined)[]>;
  /** All that is held of these slugs, in their order; left out are those that are not filed. */
  records(slugs: readonly Slug[]): Promise<readonly LibraryRecord[]>;
  /** The deletion that can still be undone: its number and how many profiles it took. */
  undoable(): Promise<{ readonly batch: number; readonly count: number } | undefined>;
  /** Tasks under way, and those that need the person; newest wish first. */
  unsettled(): Promise<Task[]>;
  /**
   * How many profiles arrived after `since` (ms since the epoch) from tasks that took long, as far as
   * they are among the first 500 fetched since then.
   */
  lateSince(since: number): Promise<number>;
  /** The times of past creates, ms since the epoch, for the pace. */
  creates(): Promise<readonly number[]>;
}

/**
 * Among how many of the profiles fetched since then the late ones are looked for. nb. After an import
 * that may be all of a large library, and the worker asks at each of its starts.
 */
const mostLooked = 500;

/** The library in the database. */
export function createLibrary(database: Database): Library {
  return {
    async subject(slug) {
      const tx = (await database.connect()).transaction([...written]);
      const [row, own, alias] = await Promise.all([
        tx.objectStore('tasks').get(slug),
        readPerson(tx, slug),
        tx.objectStore('aliases').get(slug),
      ]);
      const person = own ?? (alias && (await readPerson(tx, alias.slug)));
      const task = readRow(taskSchema, row);
      return { slug, ...(person ?? unfiled), ...(task && { task }) };
    },

    async count() {
      return (await database.connect()).count('summaries');
    },

    index: () => indexInPieces(database),

    async indexRows(slugs) {
      const { store } = (await database.connect()).transaction('summaries');
      const rows = await Promise.all(slugs.map((slug) => store.get(slug)));
      return rows.map((row) => readRow(indexRowSchema, row));
    },

    async records(slugs) {
      const tx = (await database.connect()).transaction([...written]);
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
      const fetched = IDBKeyRange.lowerBound(since, true);
      const index = tx.objectStore('summaries').index('fetchedAt');
      const slugs = await index.getAllKeys(fetched, mostLooked);
      const rows = await Promise.all(slugs.map((slug) => tx.objectStore('tasks').get(slug)));
      return readRows(taskSchema, rows).filter(tookLong).length;
    },

    creates: () => createTimes(database),
  };
}

const tookLong = (task: Task) =>
  task.state === 'done' && task.doneAt - task.createdAt > patienceAfterMs;

const unfiled = { versions: [], annotation: unannotated } as const;
