import type { Failure } from '../failure/failure.ts';

/** What came of asking OutX to make a task. */
export type CreateAnswer =
  | { readonly kind: 'accepted'; readonly outxTaskId: string }
  /** OutX provably has no task. `retryAfterMs` is the server's own advice. */
  | { readonly kind: 'not-taken'; readonly failure: Failure; readonly retryAfterMs?: number }
  /** No telling whether OutX has the task. */
  | { readonly kind: 'lost'; readonly failure: Failure };

/** What came of asking OutX how a task stands. */
export type PollAnswer =
  | { readonly kind: 'pending'; readonly pickedUp: boolean }
  /** `output` is the raw `task_output`, any JSON. */
  | { readonly kind: 'completed'; readonly output: unknown }
  /** The task has ended without a profile. */
  | { readonly kind: 'ended'; readonly failure: Failure }
  /** The call failed; the task itself stands as it stood. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retryAfterMs?: number };

/** What OutX says about a key. A rejected key is a failure like any other. */
export type KeyCheck =
  /** `-no-browser`: accepted, but no team member's browser is online. */
  | { readonly kind: 'accepted' | 'accepted-no-browser' }
  | { readonly kind: 'failed'; readonly failure: Failure };
