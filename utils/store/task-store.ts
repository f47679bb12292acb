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
      await allOrNothing(tx, [
        ...(task && changed ? [() => write(tx, task)] : []),
        ...(task?.state === 'done' && changed && filing ? file(tx, filing) : []),
      ]);
      return { task, changed };
    },
  };
}

/** A write that is still to be asked for. */
type Write = () => Promise<unknown>;

/**
 * Asks for the writes and waits until all are stored. nb. One that is refused on the spot, e.g. for
 * want of a clone, does not end the transaction by itself, and those before it would stand alone.
 */
async function allOrNothing(tx: WriteTransaction, writes: readonly Write[]): Promise<void> {
  const asked: Promise<unknown>[] = [tx.done];
  try {
    for (const write of writes) asked.push(write());
    await Promise.all(asked);
  } catch (error) {
    abort(tx);
    await Promise.allSettled(asked);
    throw error;
  }
}

function abort(tx: WriteTransaction) {
  try {
    tx.abort();
  } catch {
    // The browser has ended it already.
  }
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
