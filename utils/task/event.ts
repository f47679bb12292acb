import type { Failure } from '../failure/failure.ts';
import type { FetchCommand } from './command.ts';

/**
 * A command from the user. `cancel` cancels an open task and dismisses a failed or unknown one.
 * Every other command queues a task if there is none, polls a waiting task early, takes back a
 * cancel whose create is in flight, and retries a failed or cancelled task. They differ in three
 * states:
 *
 * - `queued`: `ignoreLimit` lets the task start before its slot; the others end its hold early.
 * - `done`: only `refresh` fetches the profile again.
 * - `unknown`: only `retry` sends the create again.
 *
 * No command shortens a hold that OutX's own rate limit has caused.
 */
interface CommandEvent {
  readonly type: FetchCommand;
}

/** What happened to a create call. */
type CreateEvent =
  /** The profile was taken from the team instead: the task becomes `done`. */
  | { readonly type: 'taken' }
  /** The call is about to be sent: the task becomes `creating`. */
  | { readonly type: 'sending' }
  /** OutX has the task: it becomes `waiting`, and is first polled at `polls`, ms from now. */
  | { readonly type: 'accepted'; readonly outxTaskId: string; readonly polls?: readonly number[] }
  /** OutX has no task, and sending the call again would not help: the task becomes `failed`. */
  | { readonly type: 'refused'; readonly failure: Failure }
  /** OutX has no task: it is `queued` again, on hold until `until` or a release. */
  | { readonly type: 'put-off'; readonly failure: Failure; readonly until?: number }
  /** The answer was lost, and OutX may have the task: it becomes `unknown`. */
  | { readonly type: 'lost'; readonly failure: Failure };

/** What happened to a poll. The polled id keeps a late answer from affecting a newer task. */
type PollEvent = { readonly outxTaskId: string } & PollResult;

type PollResult =
  /** OutX is not done yet: the next poll is scheduled, and an earlier hold or fault is over. */
  | { readonly type: 'pending'; readonly pickedUp: boolean }
  /** OutX returned a profile: the task becomes `done`. */
  | { readonly type: 'completed' }
  /** OutX ended the task without a profile, or doesn't know it: the task becomes `failed`. */
  | { readonly type: 'ended'; readonly failure: Failure }
  /** The poll failed and is repeated at `until` or later. */
  | { readonly type: 'faulted'; readonly failure: Failure; readonly until: number }
  /** Polling can't work for now: the task is on hold until `until` or a release. */
  | { readonly type: 'held'; readonly failure: Failure; readonly until?: number };

/** The cause of some holds is gone: every hold for one of these failures ends. */
interface ReleaseEvent {
  readonly type: 'released';
  readonly codes: readonly Failure['code'][];
}

/** Everything that can happen to a task. All times are in ms since the epoch. */
export type TaskEvent = CommandEvent | CreateEvent | PollEvent | ReleaseEvent;
