import type { Applied, Fetched, FetchedProfile } from '../engine/ports/fetching.ts';
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
import type { TaskType } from '../task/task-type.ts';
import { transition } from '../task/transition.ts';
import { addFetched } from '../versions/add-fetched.ts';
import { putActivity } from './activity-log.ts';
import { isBelowCeiling, putCreate } from './creates.ts';
import { addFetchDeliveries } from './deliveries/delivery-rows.ts';
import { readUrn, saveFetchedPosts } from './fetched-posts.ts';
import { findRecords, freeSlugs, replaceRecords } from './merge-people.ts';
import { savedSlug, taskStoreOf, tasksOf } from './people.ts';
import { aliasesOf, readProfile } from './profile-rows.ts';
import { deleteProfile, putLongText } from './profile-writes.ts';
import { followTask } from './queue/follow-task.ts';
import { markDeleted } from './team/mark-deleted.ts';
import { startAll, type Write, type WriteTransaction } from './write-transaction.ts';

/** Whose task, and of which type. */
interface TaskSubject {
  readonly slug: Slug;
  readonly type?: TaskType | undefined;
}

/** A task after its result was saved, if it has one. */
interface Saved {
  /** Under the slug that it belongs under now. */
  readonly task: Task;
  /** Whether nobody is left whom the task is about. */
  readonly isForgotten?: boolean;
  /** All slugs that are affected. */
  readonly slugs: readonly Slug[];
  readonly record?: LibraryRecord;
}

/** Applies an event to a task: see `TaskStore.apply`. */
export async function applyEvent(
  tx: WriteTransaction,
  { slug, type }: TaskSubject,
  event: TaskEvent,
  now: number,
  fetched?: Fetched,
): Promise<Applied> {
  const person = await savedSlug(tx, slug);
  const slugs = [...new Set([slug, person])];
  const before = isFetchCommand(event)
    ? await commandedTask(tx, { slug, type }, person, event)
    : (await tasksOf(tx, [slug], type))[0];
  if (await isWithheld(tx, before, { slug: person, type }, event, now)) {
    return { task: before, changed: false, slugs };
  }
  const task = transition(before?.slug ?? person, before, event, now, type);
  if (!task || task === before) return { task, changed: false, slugs };
  const saved: Saved =
    fetched && task.state === 'done' ? await save(tx, task, fetched) : { task, slugs: [] };
  // nb. The queue is of profiles.
  const entry =
    type === 'posts'
      ? undefined
      : await followTask(tx, {
          slugs: [task.slug, person, slug, saved.task.slug, ...saved.slugs],
          event,
          task: saved.task,
          now,
          ...(saved.record && { record: saved.record }),
        });
  if (saved.record && saved.task.state === 'done') {
    await addFetchDeliveries(tx, saved.task, saved.record, now);
  }
  await startAll(stepWrites(tx, before, event, saved, now, entry));
  return {
    task: saved.task,
    changed: true,
    slugs: [...new Set([...slugs, task.slug, ...saved.slugs])],
  };
}

/**
 * The task that a command applies to: one of this person, whichever of the person's slugs it is under.
 * A finished task counts only as long as what it fetched is saved.
 */
async function commandedTask(
  tx: WriteTransaction,
  { slug, type }: TaskSubject,
  person: Slug,
  event: TaskEvent,
): Promise<Task | undefined> {
  const tasks = await tasksOf(tx, [slug, person, ...(await aliasesOf(tx, person))], type);
  const task = event.type === 'cancel' ? taskToCancel(tasks, slug) : personTask(tasks, slug);
  return task?.state === 'done' && !(await isFetched(tx, { slug: person, type }))
    ? undefined
    : task;
}

async function isFetched(
  tx: WriteTransaction,
  { slug: person, type }: TaskSubject,
): Promise<boolean> {
  if (type === 'posts') return (await tx.objectStore('posts').getKey(person)) !== undefined;
  const profile = await readProfile(tx, person);
  return profile !== undefined && !profile.saved.listed;
}

/**
 * Whether an event that would spend a fetch must not: `enrich` for what was fetched and isn't being fetched, a
 * command for a slug that LinkedIn doesn't have, or for posts of somebody without a URN, and `sending` once the
 * highest limits are reached.
 */
async function isWithheld(
  tx: WriteTransaction,
  before: Task | undefined,
  subject: TaskSubject,
  event: TaskEvent,
  now: number,
): Promise<boolean> {
  if (event.type === 'sending') return !(await isBelowCeiling(tx, now));
  if (before && before.state !== 'failed' && before.state !== 'cancelled') return false;
  if (before?.outxTaskId === undefined && !(await isReachable(tx, subject)))
    return isFetchCommand(event) && event.type !== 'cancel';
  return event.type === 'enrich' && (await isFetched(tx, subject));
}

/** Whether OutX can be told whom a task is about. */
const isReachable = async (tx: WriteTransaction, { slug, type }: TaskSubject): Promise<boolean> =>
  type === 'posts' ? (await readUrn(tx, slug)) !== undefined : !isStandIn(slug);

/** Writes the step itself: the task, the create for the rate limit, the line of the activity log. */
function stepWrites(
  tx: WriteTransaction,
  before: Task | undefined,
  event: TaskEvent,
  { task, isForgotten }: Saved,
  now: number,
  entry: QueueEntry | undefined,
): Write[] {
  const line = activityOf(event, before, task, now);
  // nb. The queue shows what failed of it: hundreds of such tasks must not slow each round of the engine.
  const isEnded = isSettled(task) || (task.state === 'failed' && entry?.state === 'failed');
  const { type, ...row } = task;
  const tasks = tx.objectStore(taskStoreOf(type));
  return [
    () =>
      isForgotten ? tasks.delete(row.slug) : tasks.put(isEnded ? row : { ...row, unsettled: 1 }),
    ...(event.type === 'sending' ? putCreate(tx, now) : []),
    ...(line ? putActivity(tx, line) : []),
  ];
}

/** Saves what a task has fetched. */
async function save(tx: WriteTransaction, task: Task, fetched: Fetched): Promise<Saved> {
  if ('version' in fetched) return saveFetched(tx, task, fetched);
  const person = await saveFetchedPosts(tx, task.slug, fetched);
  if (person === undefined) return { task, isForgotten: true, slugs: [] };
  const profile = await readProfile(tx, person);
  if (profile) await startAll(putLongText(tx, profile));
  return { task: { ...task, slug: await placeOf(tx, task, person, []) }, slugs: [person] };
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
): Promise<Saved> {
  const names = slugsOfProfile(fetched.version.profile);
  const { same, others } = await findRecords(tx, names);
  for (const other of others) await freeSlugs(tx, other, names);
  await deleteTrashed(tx, names);
  const record = addFetched(same, fetched.version, fetched.raw);
  await replaceRecords(tx, same, record);
  const merged = same.map((other) => other.slug);
  const slug = await placeOf(tx, task, record.slug, merged);
  await dropTasks(tx, 'posts', (other) => other.slug !== record.slug && isSettled(other), merged);
  return {
    task: { ...task, slug },
    record,
    slugs: [record.slug, ...record.aliases, ...others.map((other) => other.slug)],
  };
}

/**
 * Deletes the settled tasks under slugs that are now aliases: those in `merged`. Returns the slug that the finished task
 * belongs under: the person's, unless another fetch is still under way there.
 */
async function placeOf(
  tx: WriteTransaction,
  task: Task,
  person: Slug,
  merged: readonly Slug[],
): Promise<Slug> {
  const [current] = await tasksOf(tx, [person], task.type);
  const isFree = !current || isSettled(current) || person === task.slug;
  const slug = isFree ? person : task.slug;
  const isOld = (other: Task) =>
    other.slug !== slug && (other.slug === task.slug || isSettled(other));
  await dropTasks(tx, task.type, isOld, [task.slug, ...merged]);
  return slug;
}

/** Deletes those tasks of a type that are old, of all under these slugs. */
async function dropTasks(
  tx: WriteTransaction,
  type: TaskType | undefined,
  isOld: (task: Task) => boolean,
  slugs: readonly Slug[],
): Promise<void> {
  const tasks = await tasksOf(tx, slugs, type);
  const store = tx.objectStore(taskStoreOf(type));
  await startAll(
    tasks.filter(isOld).map(
      ({ slug }) =>
        () =>
          store.delete(slug),
    ),
  );
}

/** Deletes for good what the user deleted about this person: the fetch starts a new history. */
async function deleteTrashed(tx: WriteTransaction, names: readonly Slug[]): Promise<void> {
  const aliases = await Promise.all(names.map((name) => tx.objectStore('aliases').get(name)));
  const slugs = new Set([...names, ...aliases.flatMap((alias) => alias?.slug ?? [])]);
  for (const slug of slugs) {
    const trashed = await tx.objectStore('trash').get(slug);
    if (!trashed) continue;
    await startAll(deleteProfile(tx, slug));
    await markDeleted(tx, slug, trashed.batch);
  }
}
