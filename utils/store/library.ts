import type { FiledProfile } from '../profile/profile.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import type { Slug } from '../profile/slug.ts';
import { patienceAfterMs } from '../task/poll-plan.ts';
import type { Task } from '../task/task.ts';
import { createTimes } from './creates.ts';
import type { Database } from './database.ts';
import { readRow, readRows } from './read-row.ts';
import { filedProfileSchema, summarySchema, taskSchema } from './row-schemas.ts';

/** What is known of one person. */
export interface Subject {
  readonly slug: Slug;
  readonly filed?: FiledProfile;
  readonly task?: Task;
}

/** What pages read. Every method rejects when the storage does; none of them writes. */
export interface Library {
  /** What is filed under the slug, or under the slug that it is an alias of. */
  subject(slug: Slug): Promise<Subject>;
  /** The newest index rows, newest first. */
  newest(limit: number): Promise<ProfileSummary[]>;
  /** Tasks under way, and those that need the person; newest wish first. */
  unsettled(): Promise<Task[]>;
  /** How many profiles arrived after `since` (ms since the epoch) from tasks that took long. */
  lateSince(since: number): Promise<number>;
  /** The times of past creates, ms since the epoch, for the pace. */
  creates(): Promise<readonly number[]>;
}

/** The library in the database. */
export function createLibrary(database: Database): Library {
  return {
    async subject(slug) {
      const db = await database.connect();
      const tx = db.transaction(['profiles', 'aliases', 'tasks']);
      const [task, own, alias] = await Promise.all([
        tx.objectStore('tasks').get(slug),
        tx.objectStore('profiles').get(slug),
        tx.objectStore('aliases').get(slug),
      ]);
      const row = own ?? (alias && (await tx.objectStore('profiles').get(alias.slug)));
      return defined({
        slug,
        filed: readRow(filedProfileSchema, row),
        task: readRow(taskSchema, task),
      });
    },

    async newest(limit) {
      const db = await database.connect();
      const index = db.transaction('summaries').store.index('fetchedAt');
      const rows: unknown[] = [];
      for (
        let cursor = await index.openCursor(null, 'prev');
        cursor && rows.length < limit;
        cursor = await cursor.continue()
      ) {
        rows.push(cursor.value);
      }
      return readRows(summarySchema, rows);
    },

    async unsettled() {
      const db = await database.connect();
      const rows = await db.getAllFromIndex('tasks', 'unsettled');
      return readRows(taskSchema, rows).sort((a, b) => b.askedAt - a.askedAt);
    },

    async lateSince(since) {
      const tx = (await database.connect()).transaction(['summaries', 'tasks']);
      const fetched = IDBKeyRange.lowerBound(since, true);
      const slugs = await tx.objectStore('summaries').index('fetchedAt').getAllKeys(fetched);
      const rows = await Promise.all(slugs.map((slug) => tx.objectStore('tasks').get(slug)));
      return readRows(taskSchema, rows).filter(tookLong).length;
    },

    creates: () => createTimes(database),
  };
}

const tookLong = (task: Task) =>
  task.state === 'done' && task.doneAt - task.createdAt > patienceAfterMs;

function defined({
  slug,
  filed,
  task,
}: {
  slug: Slug;
  filed: FiledProfile | undefined;
  task: Task | undefined;
}): Subject {
  return { slug, ...(filed && { filed }), ...(task && { task }) };
}
