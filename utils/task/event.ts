import type { Failure } from '../failure/failure.ts';
import type { FetchCommand } from './command.ts';

/** A user's command. */
interface CommandEvent {
  readonly type: FetchCommand;
}

/** What became of a create call. */
type CreateEvent =
  /** The call is about to be sent. */
  | { readonly type: 'sending' }
  /** OutX has made the task. */
  | { readonly type: 'accepted'; readonly outxTaskId: string }
  /** OutX provably has no task, and asking again as things stand is no use. */
  | { readonly type: 'refused'; readonly failure: Failure }
  /** OutX provably has no task; it is asked again at `until`, or when something changes. */
  | { readonly type: 'put-off'; readonly failure: Failure; readonly until?: number }
  /** The answer was lost: OutX may have the task. */
  | { readonly type: 'lost'; readonly failure: Failure };

/** What became of a poll. Each names the id it asked for, so that a late answer meets no newer task. */
type PollEvent = { readonly outxTaskId: string } & (
  | { readonly type: 'pending'; readonly pickedUp: boolean }
  | { readonly type: 'completed' }
  /** OutX ended the task without a profile, or does not know it. */
  | { readonly type: 'ended'; readonly failure: Failure }
  /** A passing fault: asked again at `until`. */
  | { readonly type: 'faulted'; readonly failure: Failure; readonly until: number }
  /** OutX answers, but not to this key or this browser: stands still. */
  | { readonly type: 'held'; readonly failure: Failure; readonly until?: number }
);

/** What changed around the tasks: holds for the failures named are lifted. */
interface Release {
  readonly type: 'released';
  readonly codes: readonly Failure['code'][];
}

/** Everything that can happen to a task. */
export type TaskEvent = CommandEvent | CreateEvent | PollEvent | Release;
