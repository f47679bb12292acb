import { unannotated } from '../profile/annotation.ts';
import { fileVersion } from '../versions/add-version.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { activityOf } from '../task/activity.ts';
import type { TaskEvent } from '../task/event.ts';
import { isOpen, isSettled, type OpenTask, type Task } from '../task/task.ts';
import { transition } from '../task/transition.ts';
import { logged } from './activity-log.ts';
import { createTimes, redateCreates, rememberCreate } from './creates.ts';
import type { Database } from './database.ts';
import {
  fileAlias,
  fileAnswer,
  filePerson,
  fileVersions,
  forgetPerson,
  readPerson,
} from './person-rows.ts';
import { readRow, readRows } from './read-row.ts';
import { taskSchema } from './row-schemas.ts';
import { allOrNothing, type Write, type WriteTransaction, written } from './write-transaction.ts';

interface Filing {
  readonly filed: ProfileVersion;
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
      const isKnown = !before && (await isFetchedElsewhere(tx, slug, event));
      const task = isKnown ? before : transition(slug, before, event, now);
      const changed = task !== before;
      if (task && changed) {
        const filed = filing && task.state === 'done' ? await filingOf(tx, filing) : [];
        await allOrNothing(tx, [...stepOf(tx, before, event, task, now), ...filed]);
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

/**
 * Whether the wish is for a profile that an import brought: it has no task that would say so, and is
 * not fetched again either.
 */
const isFetchedElsewhere = async (tx: WriteTransaction, slug: Slug, event: TaskEvent) =>
  event.type === 'enrich' && (await readPerson(tx, slug)) !== undefined;

/** Writes the step itself: the task, the pace's count, the activity log's line. */
function stepOf(
  tx: WriteTransaction,
  before: Task | undefined,
  event: TaskEvent,
  task: Task,
  now: number,
): Write[] {
  const line = activityOf(event, before, task, now);
  return [
    () => write(tx, task),
    ...(event.type === 'sending' ? rememberCreate(tx, now) : []),
    ...(line ? logged(tx, line) : []),
  ];
}

const write = (tx: WriteTransaction, task: Task) =>
  tx.objectStore('tasks').put(isSettled(task) ? task : { ...task, unsettled: 1 });

/** Files what a finished task brought: beside what is filed already, if anything is. */
async function filingOf(tx: WriteTransaction, { filed, raw }: Filing): Promise<Write[]> {
  const { slug } = filed;
  const before = await readPerson(tx, slug);
  const held = fileVersion(before, filed);
  const person = { ...held, annotation: before?.annotation ?? unannotated };
  return [
    ...(before ? [] : forgetPerson(tx, slug)),
    ...filePerson(tx, person),
    ...fileVersions(tx, held.versions, before?.versions ?? []),
    // nb. An answer that told less than what is filed is not what that was made from.
    ...(held.filed.poorerAt === undefined
      ? fileAnswer(tx, { slug, fetchedAt: held.filed.fetchedAt, raw })
      : []),
    ...fileAlias(tx, slug, filed.profile.reportedSlug),
  ];
}
