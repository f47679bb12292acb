const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The vendor's polling window: 30 requests in 150 s (outx-api.md, Poll). Beyond it a task is patient. */
export const longWaitingAfterMs = 150 * second;

/** How long a task without a result is asked for at all: a browser must come online within 48 hours. */
export const giveUpAfterMs = 48 * hour;

/** The longest pause in the plan; a stored time further ahead than this is the work of a clock jump. */
export const maxPauseMs = 5 * minute;

/** Pauses between polls by the time since OutX accepted the task. The first poll comes after 1 s. */
const pauses: readonly { readonly untilMs: number; readonly everyMs: number }[] = [
  { untilMs: 2 * second, everyMs: 1 * second },
  { untilMs: 20 * second, everyMs: 2 * second },
  { untilMs: longWaitingAfterMs, everyMs: 7 * second },
  { untilMs: 10 * minute, everyMs: 30 * second },
  { untilMs: hour, everyMs: minute },
  { untilMs: Number.POSITIVE_INFINITY, everyMs: maxPauseMs },
];

/**
 * The next poll of a task that OutX accepted at `createdAt`, as a time (ms since the epoch) after
 * `now`. The plan is a grid laid from `createdAt`: 1 s, then every 2 s from 2 s to 20 s, every 7 s
 * to 150 s, every 30 s to 10 min, every minute to an hour, every 5 minutes. A late poll does not
 * shift those after it. A clock set back counts as no time passed.
 */
export function nextPoll(createdAt: number, now: number): number {
  const elapsed = Math.max(0, now - createdAt);
  const origin = now - elapsed;
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
