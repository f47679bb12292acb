import type { FiledProfile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import { activityOf } from '../task/activity.ts';
import type { TaskEvent } from '../task/event.ts';
import { isOpen, isSettled, type OpenTask, type Task } from '../task/task.ts';
import { transition } from '../task/transition.ts';
import { logged } from './activity-log.ts';
import { createTimes, redateCreates, rememberCreate } from './creates.ts';
import type { Database } from './database.ts';
import { readRow, readRows } from './read-row.ts';
import { taskSchema } from './row-schemas.ts';
import { allOrNothing, type Write, type WriteTransaction, written } from './write.ts';

interface Filing {
  readonly filed: FiledProfile;
  readonly raw: unknown;
}

/** The stored tasks, and the filing of what they bring. Every method rejects when the storage does. */
export interface TaskStore {
  open(): Promise<readonly OpenTask[]>;
  apply(
    slug: Slug,
    event: TaskEvent,
    now: number,
    filing?: Filing,
  ): Promise<{ readonly task: Task | undefined; readonly changed: boolean }>;
  creates(now: number): Promise<readonly number[]>;
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
        [...written],
        'readwrite',
        // nb. The default may lose the last writes in a power cut, and with them a paid-for task id.
        { durability: 'strict' },
      );
      const before = readRow(taskSchema, await tx.objectStore('tasks').get(slug));
      const task = transition(slug, before, event, now);
      const changed = task !== before;
      if (task && changed) {
        const line = activityOf(event, before, task, now);
        await allOrNothing(tx, [
          () => write(tx, task),
          ...(event.type === 'sending' ? rememberCreate(tx, now) : []),
          ...(line ? logged(tx, line) : []),
          ...(filing && task.state === 'done' ? file(tx, filing) : []),
        ]);
      }
      return { task, changed };
    },

    async creates(now) {
      const times = await createTimes(database);
      if (!times.some((at) => at > now)) return times;
      await redateCreates(database, now);
      return createTimes(database);
    },
  };
}

const write = (tx: WriteTransaction, task: Task) =>
  tx.objectStore('tasks').put(isSettled(task) ? task : { ...task, unsettled: 1 });

function file(tx: WriteTransaction, { filed, raw }: Filing): Write[] {
  const { slug, fetchedAt } = filed;
  const { reportedSlug } = filed.profile;
  return [
    () => tx.objectStore('profiles').put(filed),
    () => tx.objectStore('summaries').put(summarize(filed)),
    () => tx.objectStore('answers').put({ slug, fetchedAt, raw }),
    ...(reportedSlug !== undefined && reportedSlug !== slug
      ? [() => tx.objectStore('aliases').put({ alias: reportedSlug, slug })]
      : []),
  ];
}
