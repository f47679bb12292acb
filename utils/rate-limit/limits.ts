/** How many creates the user allows in any 60 minutes and in any 24 hours. */
export interface RateLimits {
  readonly perHour: number;
  readonly perDay: number;
}

/**
 * OutX's rule of thumb is 50 LinkedIn actions an hour, of all kinds together (outx-api.md, Pace).
 */
export const defaultLimits: RateLimits = { perHour: 20, perDay: 50 };

/** The most that the user can set. The minimum is 1. */
export const maxLimits: RateLimits = { perHour: 50, perDay: 200 };

/** How much of the limits is used: creates in the last 60 minutes and in the last 24 hours. */
export interface LimitUsage {
  readonly hour: { readonly used: number; readonly limit: number };
  readonly day: { readonly used: number; readonly limit: number };
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/**
 * Returns the usage at `now`. `creates` are the times of past create calls, in any order. All times
 * are in ms since the epoch. A time after `now` was stored before the clock was set back and counts
 * as `now`.
 */
export function limitUsage(
  creates: readonly number[],
  limits: RateLimits,
  now: number,
): LimitUsage {
  return {
    hour: { used: countWithin(creates, hourMs, now), limit: limits.perHour },
    day: { used: countWithin(creates, dayMs, now), limit: limits.perDay },
  };
}

/**
 * Returns the next `count` slots, in order: the earliest times from `now` on at which a create
 * keeps both the hourly and the daily limit, given `creates` and the slots before it. All times are
 * in ms since the epoch, as for `limitUsage`.
 */
export function nextSlots(
  creates: readonly number[],
  limits: RateLimits,
  now: number,
  count: number,
): number[] {
  const sent = creates.map((at) => Math.min(at, now)).sort((a, b) => a - b);
  const slots: number[] = [];
  for (let n = 0; n < count; n++) {
    const slot = Math.max(
      now,
      slots.at(-1) ?? now,
      freeFrom(sent, limits.perHour, hourMs),
      freeFrom(sent, limits.perDay, dayMs),
    );
    slots.push(slot);
    sent.push(slot);
  }
  return slots;
}

const countWithin = (creates: readonly number[], windowMs: number, now: number) =>
  creates.filter((at) => Math.min(at, now) > now - windowMs).length;

/** When the window has room again: when the `limit`-th latest create leaves it. */
function freeFrom(sent: readonly number[], limit: number, windowMs: number): number {
  const leaving = sent.at(-Math.max(1, limit));
  return sent.length < limit || leaving === undefined
    ? Number.NEGATIVE_INFINITY
    : leaving + windowMs;
}
