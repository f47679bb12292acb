import type { FailureCode } from './failure.ts';

/** What IndexedDB throws at code that uses it wrongly: a bug of ours, not a fault of the storage. */
const MISUSE = [
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidAccessError',
  'ReadOnlyError',
  'SyntaxError',
  'TransactionInactiveError',
];

/** Failures of a few errors that have a remedy of their own. */
const OWN_CODES: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'newer-database',
};

/** The background doesn't answer a message. */
export class BackgroundUnreachableError extends Error {
  override readonly name = 'BackgroundUnreachableError';
}

/**
 * Returns the failure code of a caught error. Only an error of the storage is reported as one; whatever
 * isn't known is `unexpected`.
 */
export function errorCode(error: unknown): FailureCode {
  if (error instanceof BackgroundUnreachableError) return 'background-unreachable';
  if (!(error instanceof DOMException) || MISUSE.includes(error.name)) return 'unexpected';
  return OWN_CODES[error.name] ?? 'storage-fault';
}
