import type { IDBPTransaction } from 'idb';
import type { FiledProfile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import type { TaskEvent } from '../task/event.ts';
import { isOpen, isSettled, type OpenTask, type Task } from '../task/task.ts';
import { transition } from '../task/transition.ts';
import type { Database } from './database.ts';
import { readRow, readRows } from './read-row.ts';
import { taskSchema } from './row-schemas.ts';
import type { CallingCardSchema } from './schema.ts';

interface Filing {
  readonly filed: FiledProfile;
  readonly raw: unknown;
}

type WriteTransaction = IDBPTransaction<
  CallingCardSchema,
  ('tasks' | 'summaries' | 'profiles' | 'answers' | 'aliases')[],
  'readwrite'
>;

/** The stored tasks, and the filing of what they bring. Every method rejects when the storage does. */
export interface TaskStore {
  open(): Promise<readonly OpenTask[]>;
  apply(
    slug: Slug,
    event: TaskEvent,
    now: number,
    filing?: Filing,
  ): Promise<{ readonly task: Task | undefined; readonly changed: boolean }>;
}

/** The tasks in the database. */
export function createTaskStore(database: Database): TaskStore {
  return {
    async open() {
      const db = await database.connect();
      return readRows(taskSchema, await db.getAllFromIndex('tasks', 'unsettled')).filter(isOpen);
    },

    async apply(slug, event, now, filing) {
      const db = await database.connect();
      const tx = db.transaction(
        ['tasks', 'summaries', 'profiles', 'answers', 'aliases'],
        'readwrite',
        // nb. The default may lose the last writes in a power cut, and with them a paid-for task id.
        { durability: 'strict' },
      );
      const before = readRow(taskSchema, await tx.objectStore('tasks').get(slug));
      const task = transition(slug, before, event, now);
      const changed = task !== before;
      const writes: Promise<unknown>[] = [];
      if (task && changed) {
        writes.push(
          tx.objectStore('tasks').put(isSettled(task) ? task : { ...task, unsettled: 1 }),
        );
        if (filing && task.state === 'done') writes.push(...file(tx, filing));
      }
      await Promise.all([...writes, tx.done]);
      return { task, changed };
    },
  };
}

function file(tx: WriteTransaction, { filed, raw }: Filing): Promise<unknown>[] {
  const { slug, fetchedAt } = filed;
  const { reportedSlug } = filed.profile;
  const writes: Promise<unknown>[] = [
    tx.objectStore('profiles').put(filed),
    tx.objectStore('summaries').put(summarize(filed)),
    tx.objectStore('answers').put({ slug, fetchedAt, raw }),
  ];
  if (reportedSlug !== undefined && reportedSlug !== slug) {
    writes.push(tx.objectStore('aliases').put({ alias: reportedSlug, slug }));
  }
  return writes;
}
