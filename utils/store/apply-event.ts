import type { Applied, FetchedProfile } from '../engine/ports/fetching.ts';
import { isStandIn } from '../profile/former-slug.ts';
import { slugsOfProfile } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import type { QueueEntry } from '../queue/queue-entry.ts';
import { activityOf } from '../task/activity.ts';
import { isFetchCommand } from '../task/command.ts';
import type { TaskEvent } from '../task/event.ts';
import { personTask, taskToCancel } from '../task/person-task.ts';
import { isSettled, type Task } from '../task/task.ts';
import { transition } from '../task/transition.ts';
import { addFetched } from '../versions/add-fetched.ts';
import { putActivity } from './activity-log.ts';
import { isBelowCeiling, putCreate } from './creates.ts';
import { findRecords, freeSlugs, replaceRecords } from './merge-people.ts';
import { savedSlug, tasksOf } from './people.ts';
import { aliasesOf, readProfile } from './profile-rows.ts';
import { deleteProfile } from './profile-writes.ts';
import { followTask } from './queue/follow-task.ts';
import { startAll, type Write, type WriteTransaction } from './write-transaction.ts';

/** Applies an event to a task: see `TaskStore.apply`. */
export async function applyEvent(
  tx: WriteTransaction,
  slug: Slug,
  event: TaskEvent,
  now: number,
  fetched?: FetchedProfile,
): Promise<Applied> {
  const person = await savedSlug(tx, slug);
  const slugs = [...new Set([slug, person])];
  const before = isFetchCommand(event)
    ? await commandedTask(tx, slug, person, event)
    : (await tasksOf(tx, [slug]))[0];
  if (await isWithheld(tx, before, person, event, now)) {
    return { task: before, changed: false, slugs };
  }
  const task = transition(before?.slug ?? person, before, event, now);
  if (!task || task === before) return { task, changed: false, slugs };
  const saved =
    fetched && task.state === 'done' ? await saveFetched(tx, task, fetched) : { task, slugs: [] };
  const entry = await followTask(tx, {
    slugs: [task.slug, person, slug, saved.task.slug, ...saved.slugs],
    event,
    task: saved.task,
    now,
    ...('record' in saved && { record: saved.record }),
  });
  await startAll(stepWrites(tx, before, event, saved.task, now, entry));
  return {
    task: saved.task,
    changed: true,
    slugs: [...new Set([...slugs, task.slug, ...saved.slugs])],
  };
}

/**
 * The task that a command applies to: one of this person, whichever of the person's slugs it is under.
 * A finished task counts only as long as the profile it fetched is saved.
 */
async function commandedTask(
  tx: WriteTransaction,
  slug: Slug,
  person: Slug,
  event: TaskEvent,
): Promise<Task | undefined> {
  const tasks = await tasksOf(tx, [slug, person, ...(await aliasesOf(tx, person))]);
  const task = event.type === 'cancel' ? taskToCancel(tasks, slug) : personTask(tasks, slug);
  return task?.state === 'done' && !(await isFetched(tx, person)) ? undefined : task;
}

async function isFetched(tx: WriteTransaction, person: Slug): Promise<boolean> {
  const profile = await readProfile(tx, person);
  return profile !== undefined && !profile.saved.listed;
}

/**
 * Whether an event that would spend a fetch must not: `enrich` for a profile that was fetched and isn't
 * being fetched, a command for a slug that LinkedIn doesn't have, and `sending` once the highest limits
 * are reached.
 */
async function isWithheld(
  tx: WriteTransaction,
  before: Task | undefined,
  person: Slug,
  event: TaskEvent,
  now: number,
): Promise<boolean> {
  if (event.type === 'sending') return !(await isBelowCeiling(tx, now));
  if (before && before.state !== 'failed' && before.state !== 'cancelled') return false;
  const isNobody = isStandIn(person) && before?.outxTaskId === undefined;
  if (isNobody) return isFetchCommand(event) && event.type !== 'cancel';
  return event.type === 'enrich' && (await isFetched(tx, person));
}

/** Writes the step itself: the task, the create for the rate limit, the line of the activity log. */
function stepWrites(
  tx: WriteTransaction,
  before: Task | undefined,
  event: TaskEvent,
  task: Task,
  now: number,
  entry: QueueEntry | undefined,
): Write[] {
  const line = activityOf(event, before, task, now);
  // nb. The queue shows what failed of it: hundreds of such tasks must not slow each round of the engine.
  const isEnded = isSettled(task) || (task.state === 'failed' && entry?.state === 'failed');
  return [
    () => tx.objectStore('tasks').put(isEnded ? task : { ...task, unsettled: 1 }),
    ...(event.type === 'sending' ? putCreate(tx, now) : []),
    ...(line ? putActivity(tx, line) : []),
  ];
}

/**
 * Saves the fetched profile. What is already saved about this person, under any of the slugs in the
 * answer, is merged, and its profile becomes an earlier version. Returns the task, moved to the slug
 * that the profile is saved under, and all slugs that are affected.
 */
async function saveFetched(
  tx: WriteTransaction,
  task: Task,
  fetched: FetchedProfile,
): Promise<{
  readonly task: Task;
  readonly slugs: readonly Slug[];
  readonly record: LibraryRecord;
}> {
  const names = slugsOfProfile(fetched.version.profile);
  const { same, others } = await findRecords(tx, names);
  for (const other of others) await freeSlugs(tx, other, names);
  await deleteTrashed(tx, names);
  const record = addFetched(same, fetched.version, fetched.raw);
  await replaceRecords(tx, same, record);
  const slug = await dropOldTasks(tx, task, record, same);
  return {
    task: { ...task, slug },
    record,
    slugs: [record.slug, ...record.aliases, ...others.map((other) => other.slug)],
  };
}

/**
 * Deletes the settled tasks under slugs that are now aliases. Returns the slug that the finished task
 * belongs under: the record's, unless another fetch is still under way there.
 */
async function dropOldTasks(
  tx: WriteTransaction,
  task: Task,
  record: LibraryRecord,
  merged: readonly LibraryRecord[],
): Promise<Slug> {
  const [current] = await tasksOf(tx, [record.slug]);
  const isFree = !current || isSettled(current) || record.slug === task.slug;
  const slug = isFree ? record.slug : task.slug;
  const old = await tasksOf(tx, [task.slug, ...merged.map((other) => other.slug)]);
  await startAll(
    old
      .filter((other) => other.slug !== slug && (other.slug === task.slug || isSettled(other)))
      .map((other) => () => tx.objectStore('tasks').delete(other.slug)),
  );
  return slug;
}

/** Deletes for good what the user deleted about this person: the fetch starts a new history. */
async function deleteTrashed(tx: WriteTransaction, names: readonly Slug[]): Promise<void> {
  const aliases = await Promise.all(names.map((name) => tx.objectStore('aliases').get(name)));
  const slugs = new Set([...names, ...aliases.flatMap((alias) => alias?.slug ?? [])]);
  for (const slug of slugs) {
    if ((await tx.objectStore('trash').getKey(slug)) !== undefined) {
      await startAll(deleteProfile(tx, slug));
    }
  }
}
