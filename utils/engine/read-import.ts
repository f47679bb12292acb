import type { ImportProblem } from '../import/import-problem.ts';
import { createRecordReader, type ReadResult } from '../import/record-reader.ts';

/** The records of the next part of a file, or what is wrong with the file. */
export type ImportPart =
  | (Pick<ReadResult, 'records' | 'redated'> & { readonly bytesRead: number })
  | { readonly problem: ImportProblem };

/** The parts of an import, in order. A problem comes last. */
export type ImportParts = AsyncIterable<ImportPart> | Iterable<ImportPart>;

/** What reading a file needs from the page. */
export interface ImportRun {
  /** Ms since the epoch. */
  readonly now: number;
  /** Ends the reading, which then rejects. */
  readonly signal: AbortSignal;
  /** Lets the page do other work. Called every few milliseconds. */
  pause(): Promise<unknown>;
}

/** In bytes. A read takes some milliseconds, however little it reads. */
const partLength = 1024 * 1024;

/**
 * In bytes. Parsed at once, so it must be small enough for the page to stay responsive even if every
 * byte is a token.
 */
const stepLength = 64 * 1024;

/**
 * Reads an export of any size part by part. A problem comes last. Throws if the file can't be read, for
 * example because it changed since it was chosen, and if the signal aborts.
 */
export async function* readImport(
  file: Blob,
  { now, signal, pause }: ImportRun,
): AsyncGenerator<ImportPart, void, void> {
  const reader = createRecordReader(now);
  for (let from = 0; from < file.size; from += partLength) {
    const part = new Uint8Array(await file.slice(from, from + partLength).arrayBuffer());
    for (let at = 0; at < part.length; at += stepLength) {
      signal.throwIfAborted();
      const step = part.subarray(at, at + stepLength);
      const { problem, ...read } = reader.push(step);
      const isLast = at + stepLength >= part.length;
      // nb. A page may render each part. Most steps of long records bring none.
      if (read.records.length > 0 || isLast) {
        yield { ...read, bytesRead: from + at + step.length };
      }
      if (problem) return yield { problem };
      await pause();
    }
  }
  const { problem, ...read } = reader.end();
  if (read.records.length > 0) yield { ...read, bytesRead: file.size };
  if (problem) yield { problem };
}
