import type { Slug } from '../profile/slug.ts';
import { dueAt } from '../task/due-tasks.ts';
import type { QueuedTask, Task } from '../task/task.ts';
import { nextSlots, type RateLimits } from './limits.ts';

/** What decides when the next create may be sent. */
export interface RateLimitState {
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
  readonly limits: RateLimits;
}

/**
 * Returns when the rate limit lets each queued task start, in ms since the epoch, `now` or later:
 * ordered by `askedAt`, one slot each. These tasks get no start time:
 *
 * - tasks on hold, which don't keep the others waiting;
 * - tasks that ignore the limit and tasks `inFlight`. They take the first slots.
 */
export function queueStartTimes(
  tasks: readonly Task[],
  inFlight: ReadonlySet<Slug>,
  { creates, limits }: RateLimitState,
  now: number,
): Map<Slug, number> {
  const queued = tasks
    .filter((task) => task.state === 'queued')
    .toSorted((a, b) => a.askedAt - b.askedAt);
  const isStarting = (task: QueuedTask) => inFlight.has(task.slug) || task.ignoreLimit === true;
  const limited = queued.filter((task) => !isStarting(task) && !isHeld(task, now));
  const sent = [...creates, ...queued.filter(isStarting).map(() => now)];
  const slots = nextSlots(sent, limits, now, limited.length);
  return new Map(limited.map((task, index) => [task.slug, slots[index] ?? now]));
}

// nb. As `dueAt` sees it: a hold from before the clock was set back is over, so the task needs a slot.
function isHeld(task: QueuedTask, now: number): boolean {
  const at = dueAt(task, now);
  return at === undefined || at > now;
}
