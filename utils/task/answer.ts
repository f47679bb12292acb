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
  /** OutX ended the task without a result. */
  | { readonly kind: 'ended'; readonly failure: Failure }
  /** The call failed, which says nothing about the task. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retryAfterMs?: number };

/** What OutX says about an API key. A rejected key is a failure like any other. */
export type KeyCheck =
  /** `accepted-no-browser`: the key is valid, but no team member's browser is online. */
  | { readonly kind: 'accepted' | 'accepted-no-browser' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A call of the email sign-in that failed. */
export interface FailedStep {
  readonly kind: 'failed';
  readonly failure: Failure;
  readonly retryAfterMs?: number;
}

/** The result of asking OutX to send a sign-in code by email. */
export type SendCodeAnswer = { readonly kind: 'sent' } | FailedStep;

/** The result of signing in with such a code. */
export type SignInAnswer = { readonly kind: 'signed-in'; readonly apiKey: string } | FailedStep;

/** A sign-in code as the user entered it. */
export interface EnteredCode {
  readonly email: string;
  readonly code: string;
  /** When OutX sent the code, ms since the epoch. Absent if that isn't known. */
  readonly sentAt?: number;
}

/** How a step of the sign-in ended, as pages see it. */
export type SignInResult =
  | { readonly ok: true }
  /** `retryAt` is when the server says that it may work again, ms since the epoch. */
  | { readonly ok: false; readonly failure: Failure; readonly retryAt?: number };
