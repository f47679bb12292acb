import type { ImportProblem } from '../import/import-problem.ts';
import { createRecordReader } from '../import/record-reader.ts';
import type { LibraryRecord } from '../profile/library-record.ts';

/** The records of the next part of a file, or what is wrong with the file. */
export type ImportPart =
  | { readonly records: readonly LibraryRecord[]; readonly bytesRead: number }
  | { readonly problem: ImportProblem };

/** In bytes. Parsed at once, so it must be small enough for the page to stay responsive. */
const partLength = 512 * 1024;

/**
 * Reads an export of any size part by part. A problem comes last. Throws if the file can't be read, for
 * example because it changed since it was chosen, and if the signal aborts.
 */
export async function* readImport(
  file: Blob,
  signal: AbortSignal,
): AsyncGenerator<ImportPart, void, void> {
  const reader = createRecordReader();
  for (let from = 0; from < file.size; from += partLength) {
    const part = await file.slice(from, from + partLength).arrayBuffer();
    signal.throwIfAborted();
    const { records, problem } = reader.push(new Uint8Array(part));
    yield { records, bytesRead: from + part.byteLength };
    if (problem) return yield { problem };
  }
  const { records, problem } = reader.end();
  if (records.length > 0) yield { records, bytesRead: file.size };
  if (problem) yield { problem };
}
