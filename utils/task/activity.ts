import type { FailureCode } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';
import { fetchCommands } from './command.ts';
import type { TaskEvent } from './event.ts';
import type { Task } from './task.ts';
import { ofType } from './task-type.ts';

/** What the engine did and what happened to it, in the order of a fetch. */
export const activityKinds = [
  /** The browser started the background. */
  'started',
  ...fetchCommands,
  'sending',
  'accepted',
  'refused',
  'put-off',
  'lost',
  'picked-up',
  'long-waiting',
  'completed',
  'taken',
  'ended',
  'faulted',
  'held',
  'released',
  'key-saved',
  'key-forgotten',
  'key-locked',
  'key-unlocked',
  /** The browser's storage failed to read or write. */
  'storage-fault',
  /** A bug of ours. */
  'unexpected',
] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** One line of the activity log. It never holds a key or anything of a profile but its slug. */
export interface Activity {
  /** Ms since the epoch. */
  readonly at: number;
  readonly kind: ActivityKind;
  /** Absent if it isn't about a fetch of posts. */
  readonly type?: 'posts';
  readonly slug?: Slug;
  /** What went wrong, if anything. */
  readonly code?: FailureCode;
}

/** How many lines the log keeps. */
export const activityLength = 200;

/**
 * Returns the log line for a change of a task, or `undefined` if it isn't worth one: most polls only find that the task is
 * still pending, and a wait has one line. `at` is in ms since the epoch.
 */
export function activityOf(
  event: TaskEvent,
  before: Task | undefined,
  after: Task,
  at: number,
): Activity | undefined {
  const kind = kindOf(event, before, after);
  if (!kind) return undefined;
  const code = codeOf(event, after);
  return { at, kind, ...ofType(after.type), slug: after.slug, ...(code !== undefined && { code }) };
}

function kindOf(event: TaskEvent, before: Task | undefined, after: Task): ActivityKind | undefined {
  if (event.type === 'pending') return kindOfPending(before, after);
  return isPutOffAgain(event, before) ? undefined : event.type;
}

/** Whether a task only goes on waiting, such as for a colleague's fetch, which is asked about every few seconds. */
const isPutOffAgain = (event: TaskEvent, before: Task | undefined): boolean =>
  event.type === 'put-off' &&
  before?.state === 'queued' &&
  before.hold?.failure.code === event.failure.code;

function kindOfPending(before: Task | undefined, after: Task): ActivityKind | undefined {
  if (after.state === 'failed') return 'ended';
  if (before?.state !== 'waiting' && before?.state !== 'long-waiting') return undefined;
  if (after.state === 'long-waiting' && before.state === 'waiting') return 'long-waiting';
  if (after.state !== 'waiting' && after.state !== 'long-waiting') return undefined;
  return after.pickedUp && !before.pickedUp ? 'picked-up' : undefined;
}

function codeOf(event: TaskEvent, after: Task): FailureCode | undefined {
  if ('failure' in event) return event.failure.code;
  return after.state === 'failed' ? after.failure.code : undefined;
}
