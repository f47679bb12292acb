import type { Slug } from '../profile/slug.ts';
import { longestPauseMs } from './poll-plan.ts';
import type { Hold, OpenTask } from './task.ts';

/** The longest hold that is believed: `Retry-After` is capped to it, and a clock jump ends it. */
export const longestHoldMs = 60 * 60 * 1000;

/** The most requests in the air at once, over all tasks. */
export const mostInTheAir = 4;

/** What there is to do: tasks that are due, oldest wish first, and when to look again. */
export interface Agenda {
  readonly due: readonly OpenTask[];
  /** Ms since the epoch; absent when nothing will become due by the clock alone. */
  readonly nextAt?: number;
}

/**
 * What the engine has to do at `now` (ms since the epoch) for the `open` tasks, leaving out those
 * in the air. At most `mostInTheAir` are due at once. A task found `creating` without a call in the
 * air is due: its answer was lost.
 */
export function agenda(
  open: readonly OpenTask[],
  inTheAir: ReadonlySet<Slug>,
  now: number,
): Agenda {
  const idle = open.filter((task) => !inTheAir.has(task.slug));
  const timed = idle.map((task) => ({ task, at: dueAt(task, now) }));
  const due = timed
    .filter(({ at }) => at !== undefined && at <= now)
    .map(({ task }) => task)
    .sort((a, b) => a.askedAt - b.askedAt)
    .slice(0, Math.max(0, mostInTheAir - inTheAir.size));
  const later = timed.map(({ at }) => at).filter((at) => at !== undefined && at > now);
  return later.length > 0 ? { due, nextAt: Math.min(...(later as number[])) } : { due };
}

/**
 * When a task is due (ms since the epoch; not later than `now` if it is), or nothing while only a
 * person or the browser can set it going again.
 */
export function dueAt(task: OpenTask, now: number): number | undefined {
  switch (task.state) {
    case 'creating':
      return now;
    case 'queued':
      return task.hold ? endOf(task.hold, now) : now;
    case 'waiting':
    case 'patient':
      return task.hold ? endOf(task.hold, now) : believed(task.nextPollAt, longestPauseMs, now);
  }
}

const endOf = ({ until }: Hold, now: number) =>
  until === undefined ? undefined : believed(until, longestHoldMs, now);

/** A time further ahead than we ever plan is left over from before the clock was set back. */
const believed = (at: number, longestMs: number, now: number) => (at - now > longestMs ? now : at);
