import { holdEnd } from './hold.ts';
import { maxPauseMs } from './poll-schedule.ts';
import type { OpenTask } from './task.ts';
import { type TaskKey, taskKey } from './task-type.ts';

/** How many requests to OutX may be in flight at once, over all tasks. */
export const maxInFlight = 4;

/** The tasks to work on now, and when to look again. */
export interface DueTasks {
  /** Ordered by `askedAt`, oldest first. */
  readonly due: readonly OpenTask[];
  /** Ms since the epoch. Absent if no task becomes due by time alone. */
  readonly nextAt?: number;
}

/**
 * Returns which of the `open` tasks are due at `now` (ms since the epoch). Tasks in flight are left
 * out and count toward `maxInFlight`. `startTimes` says when the rate limit lets each queued task
 * start; a queued task without a start time starts at once.
 */
export function dueTasks(
  open: readonly OpenTask[],
  inFlight: ReadonlySet<TaskKey>,
  now: number,
  startTimes: ReadonlyMap<TaskKey, number> = new Map(),
): DueTasks {
  const idle = open.filter((task) => !inFlight.has(taskKey(task)));
  const timed = idle.map((task) => ({ task, at: dueAt(task, now, startTimes.get(taskKey(task))) }));
  const due = timed
    .filter(({ at }) => at !== undefined && at <= now)
    .map(({ task }) => task)
    .sort((a, b) => a.askedAt - b.askedAt)
    .slice(0, Math.max(0, maxInFlight - inFlight.size));
  const later = timed.flatMap(({ at }) => (at !== undefined && at > now ? [at] : []));
  return later.length > 0 ? { due, nextAt: Math.min(...later) } : { due };
}

/**
 * Returns when a task is due, in ms since the epoch (`now` or earlier if it is due already), or
 * `undefined` if only the user or the browser can resume it. `startsAt` is when the rate limit lets
 * a queued task start.
 */
export function dueAt(task: OpenTask, now: number, startsAt = now): number | undefined {
  switch (task.state) {
    case 'creating':
      // No create call is in flight, so its answer was lost.
      return now;
    case 'queued': {
      const heldUntil = task.hold ? holdEnd(task.hold, now) : now;
      return heldUntil === undefined ? undefined : Math.max(heldUntil, startsAt);
    }
    case 'waiting':
    case 'long-waiting':
      if (task.hold) return holdEnd(task.hold, now);
      // nb. A time further ahead was stored before the clock was set back.
      return task.nextPollAt - now > maxPauseMs ? now : task.nextPollAt;
  }
}
