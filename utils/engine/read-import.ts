import type { ImportProblem } from '../import/import-problem.ts';
import { createRecordReader, type ReadResult } from '../import/record-reader.ts';

/** The records of the next part of a file, or what is wrong with the file. */
export type ImportPart =
  | (Pick<ReadResult, 'records' | 'redated'> & { readonly bytesRead: number })
  | { readonly problem: ImportProblem };

/**
 * In bytes. Parsed at once, so it must be small enough for the page to stay responsive even if every
 * byte is a token.
 */
const partLength = 64 * 1024;

/**
 * Reads an export of any size part by part. A problem comes last. Throws if the file can't be read, for
 * example because it changed since it was chosen, and if the signal aborts. `now` is in ms since the epoch.
 */
export async function* readImport(
  file: Blob,
  now: number,
  signal: AbortSignal,
): AsyncGenerator<ImportPart, void, void> {
  const reader = createRecordReader(now);
  for (let from = 0; from < file.size; from += partLength) {
    const part = await file.slice(from, from + partLength).arrayBuffer();
    signal.throwIfAborted();
    const { problem, ...read } = reader.push(new Uint8Array(part));
    yield { ...read, bytesRead: from + part.byteLength };
    if (problem) return yield { problem };
  }
  const { problem, ...read } = reader.end();
  if (read.records.length > 0) yield { ...read, bytesRead: file.size };
  if (problem) yield { problem };
}
