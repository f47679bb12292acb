import type { ImportFailure } from '../../components/transfer/import-stage.ts';
import type { ImportRun } from '../../utils/engine/read-import.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import type { FailureCode } from '../../utils/failure/failure.ts';

/** What an import that starts now needs from the page. */
export const importRun = (signal: AbortSignal): ImportRun => ({
  now: Date.now(),
  signal,
  pause: () => scheduler.yield(),
});

export const reasonOfCode = (code: FailureCode): ImportFailure =>
  code === 'storage-full' || code === 'storage-fault' ? code : 'interrupted';

/** A file that was moved or changed can't be read. A background that was stopped doesn't answer. */
export function reasonOf(error: unknown): ImportFailure {
  const isUnreadable =
    error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  return isUnreadable ? 'unreadable' : reasonOfCode(errorCode(error));
}
