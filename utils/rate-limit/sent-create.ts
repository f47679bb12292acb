/**
 * A create that was sent, as it is stored for the rate limit. It has one time for every setting of the
 * clock: if the clock is set back by an hour, the create was also sent an hour earlier. It keeps the
 * other times, because the clock may be set forward again.
 */
export interface SentCreate {
  /** Ms since the epoch. */
  readonly at: number;
  /** Further times, ms since the epoch, from after the clock was set back. */
  readonly alsoAt?: readonly number[];
  /** On the newest create: what the clock showed when it was last read, ms since the epoch. */
  readonly seenAt?: number;
  /** On the newest create: the latest time that the clock has ever shown, if that was later. */
  readonly latestAt?: number;
}

/** As many creates as are kept, whatever their dates: two days' worth of the highest limit. */
export const maxCreates = 400;

/** How many further times a create keeps. */
const maxTimes = 10;

const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Returns the creates with their times for the clock that now shows `now` (ms since the epoch). They
 * are in the order in which they were sent. A create that doesn't change is returned as it is.
 *
 * If the clock was set back and shows its former time again, that is taken for a correction: no more time
 * has passed than the clock shows since. nb. Otherwise, a clock set forward can't be told from time that
 * has passed.
 */
export function adjustedCreates<Create extends SentCreate>(
  creates: readonly Create[],
  now: number,
): readonly Create[] {
  const newest = creates.at(-1);
  if (!newest) return creates;
  const seenAt = newest.seenAt ?? newest.at;
  const latestAt = latestTime(newest);
  const isCorrected = seenAt < latestAt && now >= latestAt;
  const byMs = now < seenAt ? now - seenAt : isCorrected ? latestAt - seenAt : 0;
  if (byMs === 0 && now - seenAt < minuteMs) return creates;
  return creates.map((create) => {
    const adjusted = byMs === 0 ? create : shifted(create, seenAt, byMs);
    return create === newest
      ? { ...adjusted, seenAt: now, latestAt: Math.max(latestAt, now) }
      : adjusted;
  });
}

/** A create that is sent at `now` (ms since the epoch), after those before it. */
export function newCreate(before: readonly SentCreate[], now: number): SentCreate {
  const newest = before.at(-1);
  const latestAt = newest ? latestTime(newest) : now;
  return latestAt > now ? { at: now, latestAt } : { at: now };
}

const latestTime = ({ at, seenAt = at, latestAt = seenAt }: SentCreate) =>
  Math.max(at, seenAt, latestAt);

/** The create with one more time, unless it no longer counted when the clock was last read. */
function shifted<Create extends SentCreate>(create: Create, seenAt: number, byMs: number): Create {
  const sent = sentAt(create, seenAt);
  if (sent === undefined || seenAt - sent >= dayMs) return create;
  return { ...create, alsoAt: [...(create.alsoAt ?? []), sent + byMs].slice(-maxTimes) };
}

/** When the creates count as sent, at `now`. All times are in ms since the epoch. */
export const createTimes = (creates: readonly SentCreate[], now: number): number[] =>
  adjustedCreates(creates, now).flatMap((create) => sentAt(create, now) ?? []);

/** The create's latest time that isn't after `now`. */
function sentAt({ at, alsoAt = [] }: SentCreate, now: number): number | undefined {
  const past = [at, ...alsoAt].filter((time) => time <= now);
  return past.length > 0 ? Math.max(...past) : undefined;
}
