/**
 * A create that was sent, as it is stored for the rate limit. If the clock is set back, a create may
 * be dated in the future. It then gets the current time in addition, and keeps the other one: after
 * the clock is set forward again, it still counts.
 */
export interface SentCreate {
  /** Ms since the epoch. */
  readonly at: number;
  /** Further times, ms since the epoch, from after the clock was set back. */
  readonly alsoAt?: readonly number[];
}

/** How many times a create keeps: a clock is not set back more often within a day. */
const maxTimes = 10;

/** As many creates as are kept, whatever their dates: two days' worth of the highest limit. */
export const maxCreates = 400;

/**
 * When a create counts as sent, at `now`: its latest time that isn't after `now`, or `undefined` if
 * there is none. All times are in ms since the epoch.
 */
export function sentAt({ at, alsoAt = [] }: SentCreate, now: number): number | undefined {
  const past = [at, ...alsoAt].filter((time) => time <= now);
  return past.length > 0 ? Math.max(...past) : undefined;
}

/** The create with `now` as a further time: the clock was set back since it was sent. */
export function alsoSentAt({ at, alsoAt = [] }: SentCreate, now: number): SentCreate {
  return { at, alsoAt: [...alsoAt, now].slice(-maxTimes) };
}
