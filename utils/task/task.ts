import type { Failure } from '../failure/failure.ts';
import type { TaskBase } from './task-type.ts';

/*
 * A task is one fetch of one profile, or of one person's recent posts. It is always in one of eight states:
 *
 * - `queued`: to be sent to OutX. Nothing has left this machine yet, or OutX provably has no task.
 *   Sending it makes it `creating`.
 * - `creating`: the create call is in flight. Its answer makes the task `waiting`, `queued` again
 *   (OutX can't take it now), `failed` (OutX refuses it) or `unknown` (the answer was lost).
 * - `waiting`: OutX has the task, and its id is polled until the task is `done` or `failed`.
 * - `long-waiting`: the same, once OutX has had the task for 150 seconds.
 * - `unknown`: the answer to the create was lost, so OutX may or may not have the task. Only the
 *   user can send it again (`queued`) or dismiss it (`cancelled`).
 * - `done`: what it fetched was saved in the same transaction. A refresh starts over at `queued`.
 * - `failed`: OutX refused or ended it, or there was no result within 48 hours (`expired`). The user
 *   can dismiss it (`cancelled`).
 * - `cancelled`: the user cancelled or dismissed it.
 *
 * A command to fetch takes up a failed or cancelled task. If it has an id, which was paid for, the id
 * is polled again, and only if OutX has no result for it does the task start over at `queued`.
 * Without an id, it starts over at once.
 *
 * `event.ts` lists what can happen to a task, `transition.ts` decides what each event does.
 */

/** Why a task is on hold, and until when (ms since the epoch). Without `until`: until a release. */
export interface Hold {
  readonly failure: Failure;
  readonly until?: number;
}

/** To be sent to OutX, as soon as its hold and the rate limit allow. */
export interface QueuedTask extends TaskBase {
  readonly state: 'queued';
  readonly hold?: Hold;
  /** How often in a row OutX did not take the task. Sets the backoff. */
  readonly refusals: number;
  /** The user chose to send it now, although the rate limit would make it wait. */
  readonly ignoreLimit?: true;
}

/** The create call is in flight. If it isn't, e.g. after a restart, its answer is lost. */
export interface CreatingTask extends TaskBase {
  readonly state: 'creating';
  /** Ms since the epoch. */
  readonly sentAt: number;
  /** As in `QueuedTask`, in case the task is queued again. */
  readonly refusals: number;
  readonly ignoreLimit?: true;
  /** The user cancelled meanwhile. Takes effect once the answer to the call is known. */
  readonly cancelAsked?: true;
}

/** OutX has the task and its id is polled. */
export interface WaitingTask extends TaskBase {
  readonly state: 'waiting' | 'long-waiting';
  readonly outxTaskId: string;
  /** When OutX accepted the task, ms since the epoch. */
  readonly createdAt: number;
  /** When the user resumed it after it had failed or been cancelled, ms since the epoch. */
  readonly resumedAt?: number;
  /** Set until OutX has answered a resumed task: if the id brings nothing, a new task is created. */
  readonly createIfEnded?: true;
  /** When to poll in the first 150 s, ms after `createdAt`: see `learnedPolls`. Absent, by the fixed schedule. */
  readonly polls?: readonly number[];
  /** When to poll next, unless the task is on hold. Ms since the epoch. */
  readonly nextPollAt: number;
  /** Whether OutX has reported that a browser is working on it. */
  readonly pickedUp: boolean;
  /** How many polls in a row got no usable answer. Sets the backoff. */
  readonly faults: number;
  /** The failure of the last of these polls. */
  readonly trouble?: Failure;
  readonly hold?: Hold;
}

/**
 * The answer to the create was lost: OutX may or may not have the task. Never re-sent
 * automatically.
 */
export interface UnknownTask extends TaskBase {
  readonly state: 'unknown';
  /** Ms since the epoch. */
  readonly sentAt: number;
  readonly failure: Failure;
}

/** What it fetched is saved. Times are in ms since the epoch. */
export interface DoneTask extends TaskBase {
  readonly state: 'done';
  /** Absent if the profile came from the team, without a task of OutX. */
  readonly outxTaskId?: string;
  readonly createdAt?: number;
  readonly doneAt: number;
}

/** Ended without a result. Times are in ms since the epoch. */
export interface FailedTask extends TaskBase {
  readonly state: 'failed';
  readonly failedAt: number;
  readonly failure: Failure;
  /** Kept, with `createdAt`, if OutX had accepted the task. */
  readonly outxTaskId?: string;
  readonly createdAt?: number;
}

/** The user cancelled or dismissed it. Times are in ms since the epoch. */
export interface CancelledTask extends TaskBase {
  readonly state: 'cancelled';
  readonly cancelledAt: number;
  /** Kept, with `createdAt`, if OutX had accepted the task. */
  readonly outxTaskId?: string;
  readonly createdAt?: number;
}

/** The newest fetch of a profile, or of a person's posts. There is at most one of each type per slug. */
export type Task =
  | QueuedTask
  | CreatingTask
  | WaitingTask
  | UnknownTask
  | DoneTask
  | FailedTask
  | CancelledTask;

/** A task that the engine works on. Not an unknown one: that waits for the user. */
export type OpenTask = QueuedTask | CreatingTask | WaitingTask;

/** Whether the engine works on this task. */
export const isOpen = (task: Task | undefined): task is OpenTask =>
  task?.state === 'queued' ||
  task?.state === 'creating' ||
  task?.state === 'waiting' ||
  task?.state === 'long-waiting';

/** Whether the task needs neither the engine nor the user any more. */
export const isSettled = (task: Task): boolean =>
  task.state === 'done' || task.state === 'cancelled';
