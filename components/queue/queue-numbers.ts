import type { QueueCounts } from '../../utils/queue/queue-entry.ts';

/** The numbers of people that the queue shows. */
export interface QueueNumbers {
  readonly done: number;
  /** Includes those whose list is paused. */
  readonly waiting: number;
  readonly failed: number;
  /** Those who are waiting or being fetched. */
  readonly left: number;
  readonly total: number;
}

export function queueNumbers({
  waiting,
  paused,
  started,
  done,
  failed,
}: QueueCounts): QueueNumbers {
  const left = waiting + paused + started;
  return { done, waiting: waiting + paused, failed, left, total: left + done + failed };
}
