import type { Failure } from '../failure/failure.ts';

/** The result of asking OutX to create a task. */
export type CreateAnswer =
  | { readonly kind: 'accepted'; readonly outxTaskId: string }
  /** OutX provably has no task. `retryAfterMs` is the server's own advice. */
  | { readonly kind: 'not-taken'; readonly failure: Failure; readonly retryAfterMs?: number }
  /** OutX may or may not have the task. */
  | { readonly kind: 'lost'; readonly failure: Failure };

/** The result of asking OutX for the status of a task. */
export type PollAnswer =
  | { readonly kind: 'pending'; readonly pickedUp: boolean }
  /** `output` is the raw `task_output`, any JSON. */
  | { readonly kind: 'completed'; readonly output: unknown }
  /** OutX ended the task without a profile. */
  | { readonly kind: 'ended'; readonly failure: Failure }
  /** The call failed, which says nothing about the task. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retryAfterMs?: number };

/** What OutX says about an API key. A rejected key is a failure like any other. */
export type KeyCheck =
  /** `accepted-no-browser`: the key is valid, but no team member's browser is online. */
  | { readonly kind: 'accepted' | 'accepted-no-browser' }
  | { readonly kind: 'failed'; readonly failure: Failure };
