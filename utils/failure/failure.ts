/**
 * Everything that can go wrong, as the user sees it. A closed set: the locale files have a message
 * and a remedy for each code (`failure_<code>` and `remedy_<code>`, with underscores for dashes).
 */
export const failureCodes = [
  /** The user or the browser has withdrawn the permission to contact OutX, so nothing was sent. */
  'access-missing',
  /** No API key is stored, or it can't be unsealed any more. */
  'key-missing',
  /** The key has a lock, and the user hasn't unlocked it. */
  'key-locked',
  /** 401: OutX rejects the key. */
  'key-rejected',
  /** 402: the OutX plan doesn't include the call. */
  'plan-limit',
  /** 403 "Plugin installation required": no team member's browser was online within 48 hours. */
  'no-browser',
  /** 403, any other: the key lacks permission. */
  'forbidden',
  /** 400: OutX rejects the slug or the task id. */
  'slug-refused',
  /** OutX sends no sign-in code to this email address. */
  'email-refused',
  /** 401 on a sign-in: the code is wrong or, as far as we know, too old. */
  'code-refused',
  /** The same for a code that is known to be too old. */
  'code-expired',
  /** 404 on a poll: the id is unknown, or belongs to another team's key. */
  'task-not-found',
  /** 429. */
  'rate-limited',
  /** 5xx. */
  'service-fault',
  /** The answer breaks the API's contract: HTML, cut off, too long, or for another task. */
  'unreadable',
  /** The browser says that there is no network. */
  'offline',
  /** No answer: unknown host, refused or broken connection, TLS error, or a redirect. */
  'unreachable',
  /** No answer in time. */
  'timed-out',
  /** The browser stopped the worker during a create call, so its answer was lost. */
  'interrupted',
  /** OutX ended the task as failed; `reason` may say why. */
  'task-failed',
  /** OutX ended the task as cancelled. */
  'task-cancelled',
  /** No result within 48 hours. */
  'expired',
  /** What is stored about the task can't be read. OutX may have the task. */
  'task-unreadable',
  /** The browser's storage failed to read or write. */
  'storage-fault',
  /** The browser's storage is full, so nothing was written. */
  'storage-full',
  /** The library was stored by a newer version of the extension, which this one can't open. */
  'newer-database',
  /** The background doesn't answer a page: the browser stopped it, or the extension was updated. */
  'background-unreachable',
  /** The deletion to undo is final: time, another deletion or another page made it so. */
  'undo-expired',
  /** The extension isn't permitted to save files. */
  'backup-refused',
  /** The disk is full, so no backup was saved. */
  'backup-disk-full',
  /** The browser or the user ended the download of a backup. */
  'backup-interrupted',
  /** The user or the browser has withdrawn the permission to contact a destination. */
  'destination-access-missing',
  /** A destination rejects its secret, or it has none any more. */
  'destination-rejected-secret',
  /** A destination lacks what people are found by. */
  'destination-unprepared',
  /** No answer from a destination, or it asks to try later. `reason` may say which. */
  'destination-unreachable',
  /** A destination refuses a person for good. `reason` says why. */
  'destination-refused',
  /** A destination has more than one record of the person, so nothing was written. */
  'destination-conflict',
  /** Someone else of the team is fetching the profile. `reason` is their name. */
  'claimed-by-colleague',
  /** The user doesn't let the extension contact the host of the team's database. */
  'team-access-missing',
  /** The team's database doesn't answer: no such host, TLS, a refused connection, too slow, or a fault of the server. */
  'team-unreachable',
  /** 401: the database rejects the name and the password, or the password can't be unsealed. */
  'team-login-refused',
  /** 403: the user may not read or write the database. */
  'team-forbidden',
  /** 404: there is no such database. */
  'team-database-missing',
  /** What answers isn't a CouchDB database. */
  'team-not-couchdb',
  /** A bug in this extension. */
  'unexpected',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** A failure, as stored with a task and shown to the user. */
export interface Failure {
  readonly code: FailureCode;
  /** When it happened, ms since the epoch. */
  readonly at: number;
  /** The explanation from OutX, at most 300 UTF-16 units. Untrusted: rendered as text only. */
  readonly reason?: string;
}
