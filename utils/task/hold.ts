import type { Failure } from '../failure/failure.ts';
import type { Hold } from './task.ts';

/** The longest hold with an end: `Retry-After` is capped to it, and a clock set back ends it. */
export const maxHoldMs = 24 * 60 * 60 * 1000;

/** The hold that an event puts on a task. */
export const holdOf = ({ failure, until }: { failure: Failure; until?: number }): Hold =>
  until === undefined ? { failure } : { failure, until };

/** Whether the user may end the hold early. OutX's own rate limit is always respected. */
export const canResumeEarly = (failure: Failure): boolean => failure.code !== 'rate-limited';

/**
 * When a hold ends, or `undefined` if it has no end. Both are in ms since the epoch; the result may be
 * in the past. A hold that began after `now`, or is longer than any, is from before the clock was set
 * back: it is over.
 */
export function holdEnd({ failure, until }: Hold, now: number): number | undefined {
  if (until === undefined) return undefined;
  return failure.at > now || until - now > maxHoldMs ? now : until;
}
