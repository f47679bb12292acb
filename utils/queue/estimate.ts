import { warmUpLimits } from '../rate-limit/warm-up.ts';
import { averagePauseMs, minutesADay, type Pace } from './pace.ts';

/** How long the queue will take. */
export interface QueueEstimate {
  /** Whole days, at least 1. */
  readonly days: number;
  /** How many fetches a day the queue starts at most, today. */
  readonly perDay: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** More days than anyone plans ahead; 10,000 people at 10 a day. */
const maxDays = 1_000;

/**
 * How long `left` people take if the browser runs all the time, from `now` (ms since the epoch) on.
 * `pace.limits` are the user's own; `warmUpSince` lowers them: see `warmUpLimits`.
 */
export function queueEstimate(
  left: number,
  pace: Pick<Pace, 'limits' | 'hours'>,
  warmUpSince: number | undefined,
  now: number,
): QueueEstimate {
  const perDayAt = (at: number) => {
    const limits = warmUpLimits(pace.limits, warmUpSince, at);
    const starts = Math.floor((minutesADay(pace) * 60_000) / averagePauseMs({ ...pace, limits }));
    return Math.max(1, Math.min(limits.perDay, starts));
  };
  const workingDays = pace.hours?.days.length ?? 7;
  let [days, rest] = [0, left];
  while (rest > 0 && days < maxDays) {
    // nb. With five working days a week, a day is worth five sevenths of one.
    rest -= (perDayAt(now + days * dayMs) * workingDays) / 7;
    days += 1;
  }
  return { days: Math.max(1, days), perDay: perDayAt(now) };
}
