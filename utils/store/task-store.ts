import type { FetchedProfile, TaskStore } from '../engine/ports/fetching.ts';
import { emptyAnnotation } from '../profile/annotation.ts';
import type { Slug } from '../profile/slug.ts';
import { activityOf } from '../task/activity.ts';
import type { TaskEvent } from '../task/event.ts';
import { isOpen, isSettled, type Task } from '../task/task.ts';
import { transition } from '../task/transition.ts';
import { addVersion } from '../versions/add-version.ts';
import { putActivity } from './activity-log.ts';
import { createTimes, putCreate, redateCreates } from './creates.ts';
import type { Database } from './database.ts';
import {
  deleteProfile,
  putAlias,
  putAnswer,
  putProfile,
  putVersions,
  readProfile,
} from './profile-rows.ts';
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
        // nb. With the default durability, a power cut may lose a task id that was paid for.
        { durability: 'strict' },
      );
      const before = readRow(taskSchema, await tx.objectStore('tasks').get(slug));
      const isIgnored = !before && (await isEnrichOfImported(tx, slug, event));
      const task = isIgnored ? before : transition(slug, before, event, now);
      const changed = task !== before;
      if (task && changed) {
        const saved = fetched && task.state === 'done' ? await profileWrites(tx, fetched) : [];
        await allOrNothing(tx, [...stepWrites(tx, before, event, task, now), ...saved]);
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
 * Whether an `enrich` is for a profile that was imported. It has no task, but it is saved, so it isn't
 * fetched again.
 */
const isEnrichOfImported = async (tx: WriteTransaction, slug: Slug, event: TaskEvent) =>
  event.type === 'enrich' && (await readProfile(tx, slug)) !== undefined;

/** Writes the step itself: the task, the create for the rate limit, the line of the activity log. */
function stepWrites(
  tx: WriteTransaction,
  before: Task | undefined,
  event: TaskEvent,
  task: Task,
  now: number,
): Write[] {
  const line = activityOf(event, before, task, now);
  return [
    () => putTask(tx, task),
    ...(event.type === 'sending' ? putCreate(tx, now) : []),
    ...(line ? putActivity(tx, line) : []),
  ];
}

const putTask = (tx: WriteTransaction, task: Task) =>
  tx.objectStore('tasks').put(isSettled(task) ? task : { ...task, unsettled: 1 });

/** Saves the fetched profile. What is already saved under the slug becomes an earlier version. */
async function profileWrites(
  tx: WriteTransaction,
  { version, raw }: FetchedProfile,
): Promise<Write[]> {
  const { slug } = version;
  const before = await readProfile(tx, slug);
  const after = addVersion(before, version);
  const profile = { ...after, annotation: before?.annotation ?? emptyAnnotation };
  return [
    ...(before ? [] : deleteProfile(tx, slug)),
    ...putProfile(tx, profile),
    ...putVersions(tx, after.versions, before?.versions ?? []),
    // nb. A less complete profile is only kept as a version, so the saved one keeps its answer.
    ...(after.saved.lessCompleteAt === undefined
      ? putAnswer(tx, { slug, fetchedAt: after.saved.fetchedAt, raw })
      : []),
    ...putAlias(tx, slug, version.profile.reportedSlug),
  ];
}
