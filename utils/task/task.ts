import type { Failure } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';

/** Why a task stands still, and until when (ms since the epoch; without it: until something changes). */
export interface Hold {
  readonly failure: Failure;
  readonly until?: number;
}

interface Asked {
  readonly slug: Slug;
  /** When the person asked, ms since the epoch. */
  readonly askedAt: number;
}

/** To be sent to OutX; nothing has left this machine yet, or OutX provably did not take it. */
export interface QueuedTask extends Asked {
  readonly state: 'queued';
  readonly hold?: Hold;
  /** How often OutX has put it off in a row; sets the backoff. */
  readonly refusals: number;
  /** The person has said to send it now, whatever the pace. */
  readonly ignoreLimit?: true;
}

/** The create call is in the air. Found like this without a call in the air, its answer was lost. */
export interface CreatingTask extends Asked {
  readonly state: 'creating';
  readonly sentAt: number;
  readonly refusals: number;
  /** The person has cancelled meanwhile; carried out when the outcome of the call is known. */
  readonly cancelAsked?: true;
}

/** OutX has the task; its id is polled. `long-waiting` after the vendor's 150 seconds. */
export interface WaitingTask extends Asked {
  readonly state: 'waiting' | 'long-waiting';
  readonly outxTaskId: string;
  /** When OutX accepted the task, ms since the epoch. */
  readonly createdAt: number;
  /** When the person took it up again after it had been given up or cancelled. */
  readonly resumedAt?: number;
  readonly nextPollAt: number;
  /** Whether OutX has said that a browser is at work on it. */
  readonly pickedUp: boolean;
  /** Polls in a row that brought no readable answer, and the last one's failure. */
  readonly faults: number;
  readonly trouble?: Failure;
  readonly hold?: Hold;
}

/** The create's answer was lost: OutX may or may not have the task. Only a person sends it again. */
export interface UnknownTask extends Asked {
  readonly state: 'unknown';
  readonly sentAt: number;
  readonly failure: Failure;
}

export interface DoneTask extends Asked {
  readonly state: 'done';
  readonly outxTaskId: string;
  readonly createdAt: number;
  readonly doneAt: number;
}

export interface FailedTask extends Asked {
  readonly state: 'failed';
  readonly failedAt: number;
  readonly failure: Failure;
  /** Kept where OutX had accepted the task, so that it can be asked for again. */
  readonly outxTaskId?: string;
  readonly createdAt?: number;
}

export interface CancelledTask extends Asked {
  readonly state: 'cancelled';
  readonly cancelledAt: number;
  /** Kept where OutX had accepted the task: OutX may still run it. */
  readonly outxTaskId?: string;
  readonly createdAt?: number;
}

/** One enrichment of one profile. There is at most one per slug: the newest. */
export type Task =
  | QueuedTask
  | CreatingTask
  | WaitingTask
  | UnknownTask
  | DoneTask
  | FailedTask
  | CancelledTask;

/** A task that the engine still has work with. An unknown one waits for a person, not for the engine. */
export type OpenTask = QueuedTask | CreatingTask | WaitingTask;

/** Whether the engine still has work with this task. */
export const isOpen = (task: Task): task is OpenTask =>
  task.state === 'queued' ||
  task.state === 'creating' ||
  task.state === 'waiting' ||
  task.state === 'long-waiting';

/** Whether nothing more comes of this task and nobody need see to it: it brought its profile, or was let go. */
export const isSettled = (task: Task): boolean =>
  task.state === 'done' || task.state === 'cancelled';
