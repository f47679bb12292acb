import type { Failure, FailureCode } from '../failure/failure.ts';
import type { QueuedTask, Task, WaitingTask } from './task.ts';

/** How far a fetch has come while all goes well. */
export type Step = 'queued' | 'creating' | 'waiting' | 'reading' | 'long-waiting';

/** What there is to say of a task: one kind for each thing that a person sees or is asked. */
export type Stage =
  /** No task, or one whose profile is filed. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'active'; readonly step: Step; readonly since: number }
  /** The pace is used up; goes on by itself at `startsAt` (ms). */
  | { readonly kind: 'queued'; readonly startsAt: number }
  /** Stands still; goes on by itself at `until` (ms) or once its cause is gone. */
  | { readonly kind: 'held'; readonly failure: Failure; readonly until?: number }
  /** Polls bring no answer; goes on trying. */
  | { readonly kind: 'retrying'; readonly failure: Failure }
  /** The create's answer was lost; the person decides. */
  | { readonly kind: 'unknown'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled'; readonly hadReachedOutx: boolean };

/** One lost poll is nothing to worry a person with. */
const FAULTS_WORTH_TELLING = 2;

/** A turn sooner than this is as good as at once. */
const WAIT_WORTH_TELLING_MS = 5_000;

const KEY_FAILURES: readonly FailureCode[] = [
  'key-missing',
  'key-rejected',
  'plan-limit',
  'forbidden',
];

/**
 * The stage that a task is at. A hold whose time has come by `now` (ms) is over. `startsAt` (ms) is
 * when the pace lets a queued one go, for who wants that told apart.
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
      return held(task, now) ?? inLine(startsAt, now) ?? queuedStage(task);
    case 'waiting':
    case 'long-waiting':
      return held(task, now) ?? waitingStage(task);
  }
}

/** Whether what there is to say sends the person to the options. */
export const isAboutKey = (stage: Stage): boolean =>
  'failure' in stage && KEY_FAILURES.includes(stage.failure.code);

function held({ hold }: Pick<WaitingTask, 'hold'>, now: number): Stage | undefined {
  if (!hold || (hold.until !== undefined && hold.until <= now)) return undefined;
  return { kind: 'held', ...hold };
}

function inLine(startsAt: number, now: number): Stage | undefined {
  return startsAt - now > WAIT_WORTH_TELLING_MS ? { kind: 'queued', startsAt } : undefined;
}

function queuedStage({ askedAt }: QueuedTask): Stage {
  return { kind: 'active', step: 'queued', since: askedAt };
}

function waitingStage(task: WaitingTask): Stage {
  if (task.trouble && task.faults >= FAULTS_WORTH_TELLING) {
    return { kind: 'retrying', failure: task.trouble };
  }
  const step =
    task.state === 'long-waiting' ? 'long-waiting' : task.pickedUp ? 'reading' : 'waiting';
  return { kind: 'active', step, since: task.askedAt };
}
