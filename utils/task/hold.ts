import type { Failure } from '../failure/failure.ts';
import type { Hold } from './task.ts';

/** The hold that an event puts on a task. */
export const holdOf = ({ failure, until }: { failure: Failure; until?: number }): Hold =>
  until === undefined ? { failure } : { failure, until };

/** Whether a person may go on before the hold ends by itself. The server's own advice is kept. */
export const canResumeEarly = (failure: Failure): boolean => failure.code !== 'rate-limited';
