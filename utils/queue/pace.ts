import { nextSlots, type RateLimits } from '../rate-limit/limits.ts';
import type { QueueState } from './queue-entry.ts';
import { nextWorkingTime, type WorkingHours } from './working-hours.ts';

/** What decides how fast the queue works. */
export interface Pace {
  readonly limits: RateLimits;
  /** Absent if at any time. */
  readonly hours?: WorkingHours;
  /** The user's, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;

/** Over how much of a day the fetches are spread if there are no working hours. */
const activeMinutes = 8 * 60;

/** How many entries may have a task. One that takes days must not keep the others waiting. */
export const maxStarted = 3;

/** The shortest and the longest pause between two starts, as parts of the average one. */
const jitter = { from: 0.6, to: 1.4 };

/** How many minutes of a day the queue works. */
export const minutesADay = ({ hours }: Pick<Pace, 'hours'>): number =>
  hours ? hours.to - hours.from : activeMinutes;

/** The average pause between two starts, ms: long enough to spread them over the hour and the day. */
export function averagePauseMs(pace: Pick<Pace, 'limits' | 'hours'>): number {
  const { perHour, perDay } = pace.limits;
  return Math.max(hourMs / perHour, (minutesADay(pace) * minuteMs) / perDay);
}

/**
 * The earliest start of the next entry after one that starts at `now`, ms since the epoch. `random` is in
 * [0, 1). nb. Evenly timed fetches look like a machine's.
 */
export function nextStartAfter(now: number, pace: Pace, random: number): number {
  const part = jitter.from + (jitter.to - jitter.from) * random;
  return now + Math.round(averagePauseMs(pace) * part);
}

/**
 * When the head of the queue may start: `now` or later, ms since the epoch. `creates` are the times of
 * past creates. Doesn't look at whether the user has paused the queue.
 */
export function queueStartsAt(
  { nextStartAt = 0, stop }: QueueState,
  creates: readonly number[],
  pace: Pace,
  now: number,
): number {
  // nb. A time further ahead than any pause was stored before the clock was set back.
  const isAhead = nextStartAt - now > averagePauseMs(pace) * jitter.to + hourMs;
  const stoppedUntil = stop && stop.until - now <= hourMs ? stop.until : now;
  const earliest = Math.max(now, isAhead ? now : nextStartAt, stoppedUntil);
  const sent = creates.map((at) => Math.min(at, now));
  const [slot = earliest] = nextSlots(sent, pace.limits, earliest, 1);
  return pace.hours ? nextWorkingTime(slot, pace.hours, pace.timeZone) : slot;
}
