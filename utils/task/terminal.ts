import type { Failure } from '../failure/failure.ts';
import type { CancelledTask, FailedTask, Task } from './task.ts';
import { baseOf } from './task-type.ts';

/** The id from OutX, if there is one. It was paid for, so it is kept while it may be useful. */
const outxId = (task: Task) =>
  'outxTaskId' in task && task.outxTaskId !== undefined && task.createdAt !== undefined
    ? { outxTaskId: task.outxTaskId, createdAt: task.createdAt }
    : {};

/** The task as failed at `now`, with its id. */
export function failed(task: Task, failure: Failure, now: number): FailedTask {
  return { state: 'failed', ...baseOf(task), failedAt: now, failure, ...outxId(task) };
}

/** The task as cancelled at `now`, with its id. */
export function cancelled(task: Task, now: number): CancelledTask {
  return { state: 'cancelled', ...baseOf(task), cancelledAt: now, ...outxId(task) };
}
