import type { FetchedProfile, TaskStore } from '../engine/ports/fetching.ts';
import { emptyAnnotation } from '../profile/annotation.ts';
import type { Slug } from '../profile/slug.ts';
import { activityOf } from '../task/activity.ts';
import type { TaskEvent } from '../task/event.ts';
import { isOpen, isSettled, type Task } from '../task/task.ts';
import { transition } from '../task/transition.ts';
import { addVersion } from '../versions/add-version.ts';
import { putActivity } from './activity-log.ts';
import { createTimes, redateCreates, rememberCreate } from './creates.ts';
import type { Database } from './database.ts';
import {
  deletePerson,
  putAlias,
  putAnswer,
  putPerson,
  putVersions,
  readPerson,
} from './person-rows.ts';
import { readRow, readRows } from './read-row.ts';
import { taskSchema } from './row-schemas.ts';
import {
  allOrNothing,
  type Write,
  type WriteTransaction,
  writableStores,
} from './write-transaction.ts';

/** The tasks in the database. */
export function createTaskStore(database: Database): TaskStore {
  return {
    async open() {
      const db = await database.connect();
      return readRows(taskSchema, await db.getAllFromIndex('tasks', 'unsettled')).filter(isOpen);
    },

    async apply(slug, event, now, fetched) {
      const db = await database.connect();
      const tx = db.transaction(
        [...writableStores],
        'readwrite',
        // nb. The default may lose the last writes in a power cut, and with them a paid-for task id.
        { durability: 'strict' },
      );
      const before = readRow(taskSchema, await tx.objectStore('tasks').get(slug));
      const isKnown = !before && (await isFetchedElsewhere(tx, slug, event));
      const task = isKnown ? before : transition(slug, before, event, now);
      const changed = task !== before;
      if (task && changed) {
        const saved = fetched && task.state === 'done' ? await profileWrites(tx, fetched) : [];
        await allOrNothing(tx, [...stepOf(tx, before, event, task, now), ...saved]);
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
    ...(line ? putActivity(tx, line) : []),
  ];
}

const write = (tx: WriteTransaction, task: Task) =>
  tx.objectStore('tasks').put(isSettled(task) ? task : { ...task, unsettled: 1 });

/** Files what a finished task brought: beside what is filed already, if anything is. */
async function profileWrites(
  tx: WriteTransaction,
  { version, raw }: FetchedProfile,
): Promise<Write[]> {
  const { slug } = version;
  const before = await readPerson(tx, slug);
  const held = addVersion(before, version);
  const person = { ...held, annotation: before?.annotation ?? emptyAnnotation };
  return [
    ...(before ? [] : deletePerson(tx, slug)),
    ...putPerson(tx, person),
    ...putVersions(tx, held.versions, before?.versions ?? []),
    // nb. An answer that told less than what is filed is not what that was made from.
    ...(held.saved.lessCompleteAt === undefined
      ? putAnswer(tx, { slug, fetchedAt: held.saved.fetchedAt, raw })
      : []),
    ...putAlias(tx, slug, version.profile.reportedSlug),
  ];
}
