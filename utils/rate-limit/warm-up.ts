import type { RateLimits } from './limits.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** How many creates a day the first week of a warm-up allows, and how many more each week after it. */
export const warmUpStep = 10;

/**
 * The limits at `now` of an account that is being warmed up since `since` (ms since the epoch): 10 creates
 * a day in the first week, 20 in the second, and so on, up to the user's own limits.
 */
export function warmUpLimits(
  limits: RateLimits,
  since: number | undefined,
  now: number,
): RateLimits {
  if (since === undefined) return limits;
  const perDay = Math.min(limits.perDay, warmUpStep * warmUpWeek(since, now));
  return { perHour: Math.min(limits.perHour, perDay), perDay };
}

/** The week of the warm-up at `now`: 1 for the first. Both times are in ms since the epoch. */
export const warmUpWeek = (since: number, now: number): number =>
  Math.floor(Math.max(0, now - since) / weekMs) + 1;
