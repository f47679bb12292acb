import type { Slug } from '../profile/slug.ts';
import type { QueuedTask, Task } from '../task/task.ts';
import { nextSlots, type RateLimits } from './limits.ts';

/** What the pace is judged by: the times of past creates (ms since the epoch), and the limits. */
export interface RateLimitState {
  readonly creates: readonly number[];
  readonly limits: RateLimits;
}

/**
 * When the turn of each queued task comes, in ms since the epoch, `now` or later: in the order in
 * which they were asked for, as the budget has room. A task on hold stands beside the line and one
 * that a person sends anyway goes before it; neither has a turn. Those `inFlight` are on their way.
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
  const isGoing = (task: QueuedTask) => inFlight.has(task.slug) || task.ignoreLimit === true;
  const line = queued.filter((task) => !isGoing(task) && !isHeld(task, now));
  const sent = [...creates, ...queued.filter(isGoing).map(() => now)];
  const slots = nextSlots(sent, limits, now, line.length);
  return new Map(line.map((task, place) => [task.slug, slots[place] ?? now]));
}

const isHeld = ({ hold }: QueuedTask, now: number) =>
  hold !== undefined && (hold.until === undefined || hold.until > now);
