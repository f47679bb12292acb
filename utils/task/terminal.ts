import type { Failure } from '../failure/failure.ts';
import type { CancelledTask, FailedTask, Task } from './task.ts';

/** The id that OutX gave, kept in the ends that it may still answer to. */
const outxId = (task: Task) =>
  'outxTaskId' in task && task.outxTaskId !== undefined && task.createdAt !== undefined
    ? { outxTaskId: task.outxTaskId, createdAt: task.createdAt }
    : {};

/** The task that failed at `now`, with the id that it had. */
export function failed(task: Task, failure: Failure, now: number): FailedTask {
  const { slug, askedAt } = task;
  return { state: 'failed', slug, askedAt, failedAt: now, failure, ...outxId(task) };
}

/** The task that a person let go. nb. Without the id: OutX has ended it, or is not known to have it. */
export const dismissed = ({ slug, askedAt }: Task, now: number): CancelledTask => ({
  state: 'cancelled',
  slug,
  askedAt,
  cancelledAt: now,
});

/** The task that a person cancelled at `now`, with the id that it had. */
export function cancelled(task: Task, now: number): CancelledTask {
  const { slug, askedAt } = task;
  return { state: 'cancelled', slug, askedAt, cancelledAt: now, ...outxId(task) };
}
