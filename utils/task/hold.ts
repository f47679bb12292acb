import type { Failure } from '../failure/failure.ts';
import type { Hold } from './task.ts';

/** The longest hold with an end: `Retry-After` is capped to it, and a clock set back ends it. */
export const maxHoldMs = 60 * 60 * 1000;

/** The hold that an event puts on a task. */
export const holdOf = ({ failure, until }: { failure: Failure; until?: number }): Hold =>
  until === undefined ? { failure } : { failure, until };

/** Whether the user may end the hold early. OutX's own rate limit is always respected. */
export const canResumeEarly = (failure: Failure): boolean => failure.code !== 'rate-limited';
