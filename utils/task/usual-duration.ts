import { longWaitingAfterMs } from './poll-schedule.ts';

/** How many of the newest fetches are looked at. */
export const usualOf = 50;

/** Fewer fetches than these say nothing about the next one. */
export const minFetches = 5;

const second = 1000;
const minute = 60 * second;

/**
 * How long a fetch usually takes, from the durations of past ones: their median, rounded to what one would
 * say. All are in ms. Fetches that waited long, for a browser to come online, don't count; if most did,
 * there is no usual duration, and neither with fewer than 5 fetches.
 */
export function usualDuration(durations: readonly number[]): number | undefined {
  // nb. With a clock that was set back, a fetch ends before it starts.
  const past = durations.filter((duration) => duration >= 0);
  const short = past.filter((duration) => duration <= longWaitingAfterMs);
  if (short.length < minFetches || 2 * short.length <= past.length) return undefined;
  const sorted = short.toSorted((one, other) => one - other);
  return rounded(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function rounded(duration: number): number {
  if (duration < 10 * second) return Math.max(1, Math.round(duration / second)) * second;
  const unit = duration < 57.5 * second ? 5 * second : minute;
  return Math.round(duration / unit) * unit;
}
