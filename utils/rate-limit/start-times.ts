import type { Slug } from '../profile/slug.ts';
import { dueAt } from '../task/due-tasks.ts';
import type { QueuedTask, Task } from '../task/task.ts';
import { maxLimits, nextSlots, type RateLimits } from './limits.ts';

/** What decides when the next create may be sent. */
export interface RateLimitState {
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
  readonly limits: RateLimits;
}

/**
 * Returns when each queued task may start, in ms since the epoch, `now` or later: ordered by
 * `askedAt`, one slot each. Tasks that ignore the limit come first, and only the highest limits make
 * them wait. Tasks on hold get no start time, so that they don't keep the others waiting, and neither
 * do tasks `inFlight`, which take the first slots.
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
  const sent = [...creates, ...queued.filter(({ slug }) => inFlight.has(slug)).map(() => now)];
  const ready = queued.filter((task) => !inFlight.has(task.slug) && !isHeld(task, now));
  const ignoring = ready.filter((task) => task.ignoreLimit);
  const limited = ready.filter((task) => !task.ignoreLimit);
  const first = nextSlots(sent, maxLimits, now, ignoring.length);
  const rest = nextSlots([...sent, ...first], limits, now, limited.length);
  const slots = [...first, ...rest];
  return new Map([...ignoring, ...limited].map(({ slug }, index) => [slug, slots[index] ?? now]));
}

// nb. As `dueAt` sees it: a hold from before the clock was set back is over, so the task needs a slot.
function isHeld(task: QueuedTask, now: number): boolean {
  const at = dueAt(task, now);
  return at === undefined || at > now;
}
