/**
 * Everything that can go wrong, as a person may meet it: a closed set, each with a sentence and a
 * remedy in the locale files (`failure_<code>`, `remedy_<code>`, dashes as underscores).
 */
export const failureCodes = [
  /** No API key is stored, or it can no longer be unsealed. */
  'key-missing',
  /** 401: OutX refuses the key. */
  'key-rejected',
  /** 402: the OutX plan does not cover the call. */
  'plan-limit',
  /** 403 "Plugin installation required": no team member's browser was online within 48 hours. */
  'no-browser',
  /** 403, any other: this key may not do that. */
  'forbidden',
  /** 400: OutX refuses the slug or the task id. */
  'slug-refused',
  /** 404 on a poll: the id is unknown, or belongs to another team's key. */
  'task-not-found',
  /** 429. */
  'rate-limited',
  /** 5xx. */
  'service-fault',
  /** An answer that is not what the contract says: HTML, cut off, too long, another task's. */
  'unreadable',
  /** The browser says that it has no network. */
  'offline',
  /** No answer: no such host, connection refused or broken, TLS, redirect to another host. */
  'unreachable',
  /** No answer in time. */
  'timed-out',
  /** A create whose answer was lost, because the browser stopped the worker in the middle of it. */
  'interrupted',
  /** OutX ended the task as failed; `reason` may hold its words. */
  'task-failed',
  /** OutX ended the task as cancelled. */
  'task-cancelled',
  /** No result within 48 hours. */
  'expired',
  /** The browser's storage refused to read or write. */
  'storage-fault',
  /** There is no room left in the browser's storage: nothing was written. */
  'storage-full',
  /** A bug of ours. */
  'unexpected',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** One failure, as stored with a task and shown to a person. */
export interface Failure {
  readonly code: FailureCode;
  /** When it happened, in milliseconds since the epoch. */
  readonly at: number;
  /** OutX's own words, at most 300 characters, untrusted: shown as text. */
  readonly reason?: string;
}
