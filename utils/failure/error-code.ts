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

/** Returns the failure code of a caught error: only an error of the storage is reported as one. */
export function errorCode(error: unknown): 'storage-full' | 'storage-fault' | 'unexpected' {
  if (!(error instanceof DOMException) || MISUSE.includes(error.name)) return 'unexpected';
  return error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-fault';
}
