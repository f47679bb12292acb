const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The vendor's polling window: 30 requests in 150 s (outx-api.md, Poll). */
export const longWaitingAfterMs = 150 * second;

/** After this without a result a task expires: OutX expects a browser online within 48 hours. */
export const giveUpAfterMs = 48 * hour;

/** The longest pause of the schedule. A stored time further ahead comes from a clock set back. */
export const maxPauseMs = 5 * minute;

/** Pauses between polls, by the time since OutX accepted the task. */
const pauses: readonly { readonly untilMs: number; readonly everyMs: number }[] = [
  { untilMs: 2 * second, everyMs: 1 * second },
  { untilMs: 20 * second, everyMs: 2 * second },
  { untilMs: longWaitingAfterMs, everyMs: 7 * second },
  { untilMs: 10 * minute, everyMs: 30 * second },
  { untilMs: hour, everyMs: minute },
  { untilMs: Number.POSITIVE_INFINITY, everyMs: maxPauseMs },
];

/**
 * Returns when to poll a task next that OutX accepted at `createdAt`. Both times and `now` are in
 * ms since the epoch; the result is after `now`.
 *
 * Polls are at fixed times after `createdAt`: at 1 s and 2 s, then every 2 s up to 20 s, every 7 s
 * up to 150 s, every 30 s up to 10 min, every minute up to an hour, then every 5 minutes. A late
 * poll doesn't shift the later ones. If the clock was set back, no time counts as passed. `early`
 * replaces those of the first 150 s: ms after `createdAt`, ascending.
 */
export function nextPoll(createdAt: number, now: number, early?: readonly number[]): number {
  const elapsed = Math.max(0, now - createdAt);
  const origin = now - elapsed;
  const next = early?.find((at) => at > elapsed);
  if (next !== undefined) return origin + next;
  let from = 0;
  for (const { untilMs, everyMs } of pauses) {
    if (elapsed < untilMs) {
      const steps = Math.floor((elapsed - from) / everyMs) + 1;
      return origin + Math.min(from + steps * everyMs, untilMs);
    }
    from = untilMs;
  }
  return now + maxPauseMs;
}
