/** How many creates a person allows in any 60 minutes and in any 24 hours. */
export interface RateLimits {
  readonly perHour: number;
  readonly perDay: number;
}

/** OutX's rule of thumb is 50 LinkedIn actions an hour, all kinds together (outx-api.md, Pace). */
export const defaultLimits: RateLimits = { perHour: 20, perDay: 50 };

/** The most that a person may set. The least is 1. */
export const maxLimits: RateLimits = { perHour: 50, perDay: 200 };

/** The budget as it stands: creates of the last 60 minutes and 24 hours, and what is allowed. */
export interface LimitUsage {
  readonly hour: { readonly used: number; readonly limit: number };
  readonly day: { readonly used: number; readonly limit: number };
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/**
 * The budget at `now`. `creates` are the times of past create calls, all in ms since the epoch, in
 * any order. A time ahead of `now` is left over from before the clock was set back and counts as now.
 */
export function limitUsage(
  creates: readonly number[],
  limits: RateLimits,
  now: number,
): LimitUsage {
  return {
    hour: { used: within(creates, hourMs, now), limit: limits.perHour },
    day: { used: within(creates, dayMs, now), limit: limits.perDay },
  };
}

/**
 * When the next `count` creates may be sent, in order, none before `now`: each at the first moment at
 * which neither the last hour nor the last day holds its full number. Times in ms since the epoch.
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
      freeAgainAt(sent, limits.perHour, hourMs),
      freeAgainAt(sent, limits.perDay, dayMs),
    );
    slots.push(slot);
    sent.push(slot);
  }
  return slots;
}

const within = (creates: readonly number[], windowMs: number, now: number) =>
  creates.filter((at) => Math.min(at, now) > now - windowMs).length;

/** When the window has room again: once the create that is `limit` back has left it. */
function freeAgainAt(sent: readonly number[], limit: number, windowMs: number): number {
  const leaving = sent.at(-Math.max(1, limit));
  return sent.length < limit || leaving === undefined
    ? Number.NEGATIVE_INFINITY
    : leaving + windowMs;
}
