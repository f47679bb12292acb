import type { FailureCode } from '../../failure/failure.ts';
import type { LibraryRecord } from '../../profile/library-record.ts';
import type { Slug } from '../../profile/slug.ts';
import type { News } from '../../queue/news.ts';
import type { QueueEntry } from '../../queue/queue-entry.ts';
import { newsSchema } from '../../queue/queue-schemas.ts';
import type { TaskEvent } from '../../task/event.ts';
import type { Task } from '../../task/task.ts';
import { fetchedChanges } from '../../versions/fetched-changes.ts';
import { readProfile } from '../profile-rows.ts';
import { readRows } from '../read-row.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { changeQueueState, findEntry, newsOf, replaceEntry } from './queue-rows.ts';

const minuteMs = 60 * 1000;

/** How long the queue stops, ms, when OutX has refused a task that another person would have got, too. */
const stopsMs = {
  'plan-limit': 60 * minuteMs,
  /** Any failure that leaves it open whether OutX has the task. */
  unknown: 10 * minuteMs,
};

/** As many as anyone reads. Every badge looks at all of them. */
const maxNews = 1_000;

/** Failures of a fetch that say something about the person. */
const personalFailures: readonly FailureCode[] = ['slug-refused', 'task-failed'];

/** A step of a task: see `followTask`. */
interface TaskStep {
  /** All slugs of the person. */
  readonly slugs: readonly Slug[];
  readonly event: TaskEvent;
  readonly task: Task;
  /** Ms since the epoch. */
  readonly now: number;
  /** The record after the fetched profile was saved in it. */
  readonly record?: LibraryRecord;
}

/**
 * Keeps the person's entry of the queue in step with the task, whoever gave the command, and adds the news
 * of a finished one. Returns the entry as it is now; `undefined` if there is none.
 */
export async function followTask(
  tx: WriteTransaction,
  step: TaskStep,
): Promise<QueueEntry | undefined> {
  const { event, task, now } = step;
  // nb. OutX accepts tasks again.
  if (event.type === 'accepted') await changeQueueState(tx, withoutStop);
  const before = await findEntry(tx, step.slugs);
  // nb. What is done stays so, whatever the user does with the person later.
  if (!before || before.state === 'done') return before;
  const after = entryAfter(before, task, now);
  await replaceEntry(tx, before, after);
  if (before.state !== 'started') return after;
  await stopAfter(tx, task, now);
  const news = await newsFrom(tx, step, before);
  if (news) await addNews(tx, news);
  return after;
}

/** Adds news, and drops the oldest ones beyond `maxNews`. */
async function addNews(tx: WriteTransaction, news: News): Promise<void> {
  const store = tx.objectStore('news');
  await store.put(news);
  const keys = (await store.getAllKeys()).toSorted(([, one], [, other]) => one - other);
  await Promise.all(keys.slice(0, -maxNews).map((key) => store.delete(key)));
}

/** The entry after its task has become `task`; `undefined` if the user cancelled it. */
function entryAfter(entry: QueueEntry, task: Task, now: number): QueueEntry | undefined {
  const { endedAt: _endedAt, failure: _failure, ...rest } = entry;
  const base = { ...rest, slug: task.slug };
  switch (task.state) {
    case 'done':
      return { ...base, state: 'done', endedAt: now };
    case 'failed':
      // nb. It isn't about this person: the queue stops, and the entry keeps its place.
      if (task.failure.code === 'plan-limit') return { ...base, state: 'waiting' };
      return { ...base, state: 'failed', endedAt: now, failure: task.failure };
    case 'unknown':
      return { ...base, state: 'failed', endedAt: now, failure: task.failure };
    case 'cancelled':
      return undefined;
    default:
      return { ...base, state: 'started' };
  }
}

async function stopAfter(tx: WriteTransaction, task: Task, now: number): Promise<void> {
  const isUnknown = task.state === 'unknown';
  if (!isUnknown && !(task.state === 'failed' && task.failure.code === 'plan-limit')) return;
  const until = now + stopsMs[isUnknown ? 'unknown' : 'plan-limit'];
  await changeQueueState(tx, (state) => ({ ...state, stop: { failure: task.failure, until } }));
}

export const withoutStop = <State extends { readonly stop?: unknown }>(state: State): State => {
  if (!state.stop) return state;
  const { stop: _stop, ...rest } = state;
  return rest as State;
};

async function newsFrom(
  tx: WriteTransaction,
  { task, record, now }: TaskStep,
  entry: QueueEntry,
): Promise<News | undefined> {
  if (record)
    return record.saved.lessCompleteAt === undefined
      ? changedNews(record)
      : lost(tx, record.slug, now);
  const isPersonal = task.state === 'failed' && personalFailures.includes(task.failure.code);
  return isPersonal && entry.kind === 'watch' ? lost(tx, task.slug, now) : undefined;
}

/** What the fetch that was just saved has changed. */
function changedNews(record: LibraryRecord): News | undefined {
  const { slug, saved } = record;
  const changes = fetchedChanges(record);
  return changes.length > 0 ? { slug, at: saved.fetchedAt, changes } : undefined;
}

/** The news that a person can't be read any more, unless it was told since the last complete answer. */
async function lost(tx: WriteTransaction, slug: Slug, at: number): Promise<News | undefined> {
  const profile = await readProfile(tx, slug);
  const since = profile?.saved.fetchedAt;
  if (since === undefined || profile?.saved.listed) return undefined;
  const news = readRows<News>(newsSchema, await tx.objectStore('news').getAll(newsOf(slug)));
  const isTold = news.some((each) => each.isUnreadable && each.at > since);
  return isTold ? undefined : { slug, at, changes: [], isUnreadable: true };
}
