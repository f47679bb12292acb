import type { Failure, FailureCode } from '../failure/failure.ts';
import type { QueuedTask, Task, WaitingTask } from './task.ts';

/** The progress of a fetch without problems. */
export type Step = 'queued' | 'creating' | 'waiting' | 'reading' | 'long-waiting';

/** What the user sees of a task: one kind for each thing to show or to ask. */
export type Stage =
  /** No task, or its profile is saved. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'active'; readonly step: Step; readonly since: number }
  /** The rate limit is reached. Starts by itself at `startsAt`. */
  | { readonly kind: 'queued'; readonly startsAt: number }
  /** On hold. Resumes by itself at `until`, or when the cause is gone. */
  | { readonly kind: 'held'; readonly failure: Failure; readonly until?: number }
  /** Polls fail and are retried. */
  | { readonly kind: 'retrying'; readonly failure: Failure }
  /** The answer to the create was lost. The user decides what to do. */
  | { readonly kind: 'unknown'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled'; readonly hadReachedOutx: boolean };

/** A single failed poll isn't worth showing. */
const MIN_FAULTS_SHOWN = 2;

/** A shorter wait for a slot isn't worth showing. */
const MIN_WAIT_SHOWN_MS = 5_000;

const KEY_FAILURES: readonly FailureCode[] = [
  'key-missing',
  'key-rejected',
  'plan-limit',
  'forbidden',
];

/**
 * Returns the stage of a task at `now`. Pass the time at which the rate limit lets a queued task
 * start as `startsAt` to get `queued` for a task that has to wait for it. All times are in ms since
 * the epoch.
 */
export function stageOf(task: Task | undefined, now: number, startsAt = now): Stage {
  switch (task?.state) {
    case undefined:
    case 'done':
      return { kind: 'idle' };
    case 'failed':
    case 'unknown':
      return { kind: task.state, failure: task.failure };
    case 'cancelled':
      return { kind: 'cancelled', hadReachedOutx: task.outxTaskId !== undefined };
    case 'creating':
      return { kind: 'active', step: 'creating', since: task.askedAt };
    case 'queued':
      return heldStage(task, now) ?? queuedStage(startsAt, now) ?? startingStage(task);
    case 'waiting':
    case 'long-waiting':
      return heldStage(task, now) ?? waitingStage(task);
  }
}

/** Whether the user can fix the failure of this stage with another API key, in the options. */
export const isAboutKey = (stage: Stage): boolean =>
  'failure' in stage && KEY_FAILURES.includes(stage.failure.code);

function heldStage({ hold }: Pick<WaitingTask, 'hold'>, now: number): Stage | undefined {
  if (!hold || (hold.until !== undefined && hold.until <= now)) return undefined;
  return { kind: 'held', ...hold };
}

function queuedStage(startsAt: number, now: number): Stage | undefined {
  return startsAt - now > MIN_WAIT_SHOWN_MS ? { kind: 'queued', startsAt } : undefined;
}

function startingStage({ askedAt }: QueuedTask): Stage {
  return { kind: 'active', step: 'queued', since: askedAt };
}

function waitingStage(task: WaitingTask): Stage {
  if (task.trouble && task.faults >= MIN_FAULTS_SHOWN) {
    return { kind: 'retrying', failure: task.trouble };
  }
  const step =
    task.state === 'long-waiting' ? 'long-waiting' : task.pickedUp ? 'reading' : 'waiting';
  return { kind: 'active', step, since: task.askedAt };
}
