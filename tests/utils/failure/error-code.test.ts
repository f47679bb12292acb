import { expect, test } from 'vitest';
import { BackgroundUnreachableError, errorCode } from '../../../utils/failure/error-code.ts';

test.each([
  ['a full storage', new DOMException('', 'QuotaExceededError'), 'storage-full'],
  ['an aborted transaction', new DOMException('', 'AbortError'), 'storage-fault'],
  ['a disk that fails', new DOMException('', 'UnknownError'), 'storage-fault'],
  ['a closed database', new DOMException('', 'InvalidStateError'), 'storage-fault'],
  ['a database of a newer version', new DOMException('', 'VersionError'), 'newer-database'],
  ['a value that no storage takes', new DOMException('', 'DataCloneError'), 'unexpected'],
  ['a message that nobody answers', new BackgroundUnreachableError(), 'background-unreachable'],
  ['a programming error', new TypeError('undefined is not a function'), 'unexpected'],
  ['any other error', new Error('Not a sealed API key.'), 'unexpected'],
  ['what is no error', 'AbortError', 'unexpected'],
])('%s', (_what, error, code) => {
  expect(errorCode(error)).toBe(code);
});
