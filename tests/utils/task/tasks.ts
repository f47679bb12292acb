import type { Failure, FailureCode } from '../../../utils/failure/failure.ts';
import type { TaskEvent } from '../../../utils/task/event.ts';
import type {
  CancelledTask,
  CreatingTask,
  DoneTask,
  FailedTask,
  QueuedTask,
  Task,
  UnknownTask,
  WaitingTask,
} from '../../../utils/task/task.ts';
import { transition } from '../../../utils/task/transition.ts';
import { slugOf } from '../profile/slug-of.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The current time in these tests, ms since the epoch. */
export const now = Date.UTC(2026, 2, 1, 12);

export const ada = slugOf('ada-lovelace');

const asked = { slug: ada, askedAt: now - 10 * second };
const accepted = { outxTaskId: 'task-1', createdAt: now - 5 * second };

export const failure = (code: FailureCode): Failure => ({ code, at: now });

export const queued = (more: Partial<QueuedTask> = {}): QueuedTask => ({
  state: 'queued',
  ...asked,
  refusals: 0,
  ...more,
});

export const creating = (more: Partial<CreatingTask> = {}): CreatingTask => ({
  state: 'creating',
  ...asked,
  sentAt: now - second,
  refusals: 0,
  ...more,
});

export const waiting = (more: Partial<WaitingTask> = {}): WaitingTask => ({
  state: 'waiting',
  ...asked,
  ...accepted,
  nextPollAt: now + second,
  pickedUp: false,
  faults: 0,
  ...more,
});

export const longWaiting = (more: Partial<WaitingTask> = {}): WaitingTask =>
  waiting({
    state: 'long-waiting',
    createdAt: now - 20 * minute,
    nextPollAt: now + minute,
    ...more,
  });

export const unknown: UnknownTask = {
  state: 'unknown',
  ...asked,
  sentAt: now - second,
  failure: failure('timed-out'),
};

export const done: DoneTask = { state: 'done', ...asked, ...accepted, doneAt: now - second };

export const failed = (more: Partial<FailedTask> = {}): FailedTask => ({
  state: 'failed',
  ...asked,
  failedAt: now - second,
  failure: failure('task-failed'),
  ...more,
});

export const cancelled = (more: Partial<CancelledTask> = {}): CancelledTask => ({
  state: 'cancelled',
  ...asked,
  cancelledAt: now - second,
  ...more,
});

/** What a task has once OutX accepted it. */
export const withId = accepted;

/** One event of each type. Those of a poll are for the id of the tasks above. */
export const events = {
  enrich: { type: 'enrich' },
  refresh: { type: 'refresh' },
  retry: { type: 'retry' },
  ignoreLimit: { type: 'ignoreLimit' },
  cancel: { type: 'cancel' },
  sending: { type: 'sending' },
  taken: { type: 'taken' },
  accepted: { type: 'accepted', outxTaskId: 'task-1' },
  refused: { type: 'refused', failure: failure('plan-limit') },
  'put-off': { type: 'put-off', failure: failure('rate-limited'), until: now + minute },
  lost: { type: 'lost', failure: failure('timed-out') },
  pending: { type: 'pending', outxTaskId: 'task-1', pickedUp: true },
  completed: { type: 'completed', outxTaskId: 'task-1' },
  ended: { type: 'ended', outxTaskId: 'task-1', failure: failure('task-failed') },
  faulted: {
    type: 'faulted',
    outxTaskId: 'task-1',
    failure: failure('service-fault'),
    until: now + minute,
  },
  held: { type: 'held', outxTaskId: 'task-1', failure: failure('no-browser'), until: now + minute },
  released: { type: 'released', codes: ['no-browser'] },
} as const satisfies Record<TaskEvent['type'], TaskEvent>;

/** The task after the event of this name. */
export const applyEvent = (task: Task | undefined, event: keyof typeof events, at = now) =>
  transition(ada, task, events[event], at);
