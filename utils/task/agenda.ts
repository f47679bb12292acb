import type { Slug } from '../profile/slug.ts';
import { maxPauseMs } from './poll-schedule.ts';
import type { Hold, OpenTask } from './task.ts';

/** The longest hold that is believed: `Retry-After` is capped to it, and a clock jump ends it. */
export const maxHoldMs = 60 * 60 * 1000;

/** The most requests in the air at once, over all tasks. */
export const maxInFlight = 4;

/** What there is to do: tasks that are due, oldest wish first, and when to look again. */
export interface Agenda {
  readonly due: readonly OpenTask[];
  /** Ms since the epoch; absent when nothing will become due by the clock alone. */
  readonly nextAt?: number;
}

/**
 * What the engine has to do at `now` (ms since the epoch) for the `open` tasks, leaving out those
 * in the air. At most `maxInFlight` are due at once. A task found `creating` without a call in the
 * air is due: its answer was lost. A queued task waits for its turn, if it has one.
 */
export function agenda(
  open: readonly OpenTask[],
  inFlight: ReadonlySet<Slug>,
  now: number,
  startTimes: ReadonlyMap<Slug, number> = new Map(),
): Agenda {
  const idle = open.filter((task) => !inFlight.has(task.slug));
  const timed = idle.map((task) => ({ task, at: dueAt(task, now, startTimes.get(task.slug)) }));
  const due = timed
    .filter(({ at }) => at !== undefined && at <= now)
    .map(({ task }) => task)
    .sort((a, b) => a.askedAt - b.askedAt)
    .slice(0, Math.max(0, maxInFlight - inFlight.size));
  const ahead = timed.flatMap(({ at }) => (at !== undefined && at > now ? [at] : []));
  return ahead.length > 0 ? { due, nextAt: Math.min(...ahead) } : { due };
}

/**
 * When a task is due (ms since the epoch; not later than `now` if it is), or nothing while only a
 * person or the browser can set it going again. `startsAt` is when the pace lets a queued one go.
 */
export function dueAt(task: OpenTask, now: number, startsAt = now): number | undefined {
  switch (task.state) {
    case 'creating':
      return now;
    case 'queued':
      return later(task.hold ? endOf(task.hold, now) : now, startsAt);
    case 'waiting':
    case 'long-waiting':
      return task.hold ? endOf(task.hold, now) : believed(task.nextPollAt, maxPauseMs, now);
  }
}

const later = (end: number | undefined, startsAt: number) =>
  end === undefined ? undefined : Math.max(end, startsAt);

const endOf = ({ until }: Hold, now: number) =>
  until === undefined ? undefined : believed(until, maxHoldMs, now);

/** A time further ahead than we ever plan is left over from before the clock was set back. */
const believed = (at: number, longestMs: number, now: number) => (at - now > longestMs ? now : at);
