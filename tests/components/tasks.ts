import type { Failure, FailureCode } from '../../utils/failure/failure.ts';
import type {
  CancelledTask,
  FailedTask,
  QueuedTask,
  Task,
  UnknownTask,
  WaitingTask,
} from '../../utils/task/task.ts';
import { adaSlug, MINUTE, NOW } from './people.ts';

const asked = { slug: adaSlug, askedAt: NOW - 4 * MINUTE };

export const failure = (code: FailureCode, reason?: string): Failure => ({
  code,
  at: NOW - MINUTE,
  ...(reason === undefined ? {} : { reason }),
});

export const queued = (more: Partial<QueuedTask> = {}): QueuedTask => ({
  ...asked,
  state: 'queued',
  refusals: 0,
  ...more,
});

export const creating: Task = { ...asked, state: 'creating', sentAt: NOW - 500, refusals: 0 };

export const waiting = (more: Partial<WaitingTask> = {}): WaitingTask => ({
  ...asked,
  state: 'waiting',
  outxTaskId: '1',
  createdAt: NOW - 3 * MINUTE,
  nextPollAt: NOW + 2000,
  pickedUp: false,
  faults: 0,
  ...more,
});

export const unknown = (code: FailureCode = 'interrupted'): UnknownTask => ({
  ...asked,
  state: 'unknown',
  sentAt: NOW - 2 * MINUTE,
  failure: failure(code),
});

export const failed = (code: FailureCode, reason?: string): FailedTask => ({
  ...asked,
  state: 'failed',
  failedAt: NOW - MINUTE,
  failure: failure(code, reason),
});

export const cancelled = (more: Partial<CancelledTask> = {}): CancelledTask => ({
  ...asked,
  state: 'cancelled',
  cancelledAt: NOW - MINUTE,
  ...more,
});

export const done: Task = {
  ...asked,
  state: 'done',
  outxTaskId: '1',
  createdAt: NOW - 3 * MINUTE,
  doneAt: NOW - MINUTE,
};
