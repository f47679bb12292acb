import { holdEnd } from './hold.ts';
import type { Hold, OpenTask, QueuedTask, WaitingTask } from './task.ts';
import { type TaskType, typeOf } from './task-type.ts';

/**
 * The hold that pauses all tasks of a type at `now`, because OutX rejects callers, not profiles: the one for
 * OutX's rate limit that ends last, or else of the current holds of queued tasks the one that ends last.
 * Only holds for failures since `since` count: a command that the user gives after a failure is sent
 * once as a probe, since the cause may be gone. A key that may not fetch profiles may still fetch posts, and the
 * other way round. Both times are in ms since the epoch. Returns
 * `undefined` if the queue isn't paused.
 *
 * nb. A colleague's fetch says nothing about other people. Holds without an end, e.g. for a missing key, don't
 * count: copied from task to task while they are released one by one, such a hold would outlast its cause.
 */
export function queuePause(
  open: readonly OpenTask[],
  now: number,
  since = Number.NEGATIVE_INFINITY,
  type: TaskType = 'profile',
): Hold | undefined {
  const queued = open
    .filter((task) => task.state === 'queued')
    .filter((task) => task.hold?.failure.code !== 'forbidden' || typeOf(task) === type);
  const counts = ({ failure }: Hold) =>
    failure.at >= since && failure.code !== 'claimed-by-colleague';
  return rateLimitPause(open, now) ?? lastToEnd(currentHolds(queued, now).filter(counts));
}

/**
 * The hold because of OutX's rate limit that ends last, of all tasks: until then, nothing is sent.
 * `now` is in ms since the epoch.
 */
export function rateLimitPause(open: readonly OpenTask[], now: number): Hold | undefined {
  const holders = open.filter((task) => task.state !== 'creating');
  const isRateLimit = ({ failure }: Hold) => failure.code === 'rate-limited';
  return lastToEnd(currentHolds(holders, now).filter(isRateLimit));
}

const currentHolds = (tasks: readonly (QueuedTask | WaitingTask)[], now: number) =>
  tasks.flatMap(({ hold }) => (hold && (holdEnd(hold, now) ?? now) > now ? [hold] : []));

const endOf = ({ until = Number.NEGATIVE_INFINITY }: Hold) => until;

const lastToEnd = (holds: readonly Hold[]) =>
  holds.reduce<Hold | undefined>(
    (last, hold) => (last && endOf(last) >= endOf(hold) ? last : hold),
    undefined,
  );
