import type { ExportPart, ExportWriter } from '../export/export-writer.ts';
import type { Slug } from '../profile/slug.ts';
import type { ReadRecords } from './ports/library.ts';

/**
 * Records read at once. nb. Those of the next two batches are read while these are written: a batch may take requests that
 * depend on each other, and the next one is sent only between two batches.
 */
const batchSize = 500;

/** In characters or bytes, about. */
const partLength = 4_000_000;

/** Where an export is written to. */
export interface ExportTarget {
  /** Appends the next parts of the file. Until they are stored, those after them are made, and no more. */
  write(parts: readonly ExportPart[]): Promise<void>;
  /** Called after each batch with how many of the slugs are done. */
  onProgress(done: number): void;
}

/**
 * Writes the profiles of these slugs in this order. Returns how many were written: those deleted in
 * the meantime are left out. Rejects if the storage or the target does, and if the signal aborts.
 */
export async function writeExport(
  read: ReadRecords,
  slugs: readonly Slug[],
  writer: ExportWriter,
  target: ExportTarget,
  signal: AbortSignal,
): Promise<number> {
  const readFrom = (from: number) => handled(read(slugs.slice(from, from + batchSize)));
  let count = 0;
  let parts = [writer.head()];
  let length = 0;
  let stored = Promise.resolve();
  let [next, afterNext] = [readFrom(0), readFrom(batchSize)];
  for (let from = 0; from < slugs.length; from += batchSize) {
    const records = await next;
    signal.throwIfAborted();
    [next, afterNext] = [afterNext, readFrom(from + 2 * batchSize)];
    for (const part of joined(records.map((record) => writer.add(record)))) {
      parts.push(part);
      length += part.length;
    }
    count += records.length;
    target.onProgress(Math.min(from + batchSize, slugs.length));
    if (length < partLength) continue;
    await stored;
    stored = handled(target.write(parts));
    parts = [];
    length = 0;
  }
  await stored;
  signal.throwIfAborted();
  await target.write([...parts, writer.foot()]);
  return count;
}

/** Texts as one. nb. A blob of thousands of texts takes longer. */
const joined = (parts: readonly ExportPart[]): readonly ExportPart[] =>
  parts.every((part) => typeof part === 'string') ? [parts.join('')] : parts;

/** nb. If something fails before this is awaited, an error in it must not be an unhandled rejection. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
