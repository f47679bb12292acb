import { dueAt } from '../task/due-tasks.ts';
import type { QueuedTask, Task } from '../task/task.ts';
import { type TaskKey, taskKey } from '../task/task-type.ts';
import { maxLimits, nextSlots, type RateLimits } from './limits.ts';

/** What decides when the next create may be sent. */
export interface RateLimitState {
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
  readonly limits: RateLimits;
}

/** When queued tasks may start, ms since the epoch. A profile's task is under its slug. */
export type StartTimes = ReadonlyMap<TaskKey, number>;

/**
 * Returns when each queued task may start, in ms since the epoch, `now` or later: ordered by
 * `askedAt`, one slot each. Tasks that ignore the limit come first, and only the highest limits make
 * them wait. Tasks on hold get no start time, so that they don't keep the others waiting, and neither
 * do tasks `inFlight`, which take the first slots.
 */
export function queueStartTimes(
  tasks: readonly Task[],
  inFlight: ReadonlySet<TaskKey>,
  { creates, limits }: RateLimitState,
  now: number,
): Map<TaskKey, number> {
  const queued = tasks
    .filter((task) => task.state === 'queued')
    .toSorted((a, b) => a.askedAt - b.askedAt);
  const sent = [...creates, ...queued.filter((task) => inFlight.has(taskKey(task))).map(() => now)];
  const ready = queued.filter((task) => !inFlight.has(taskKey(task)) && !isHeld(task, now));
  const ignoring = ready.filter((task) => task.ignoreLimit);
  const limited = ready.filter((task) => !task.ignoreLimit);
  const first = nextSlots(sent, maxLimits, now, ignoring.length);
  const rest = nextSlots([...sent, ...first], limits, now, limited.length);
  const slots = [...first, ...rest];
  return new Map(
    [...ignoring, ...limited].map((task, index) => [taskKey(task), slots[index] ?? now]),
  );
}

// nb. As `dueAt` sees it: a hold from before the clock was set back is over, so the task needs a slot.
function isHeld(task: QueuedTask, now: number): boolean {
  const at = dueAt(task, now);
  return at === undefined || at > now;
}
