import type { ExportPart, ExportWriter } from '../export/export-writer.ts';
import type { Slug } from '../profile/slug.ts';
import type { ReadRecords } from './ports/library.ts';

/** Records read at once. The next ones are read while these are written. */
const batchSize = 500;

/** In characters or bytes, about. */
const partLength = 4_000_000;

/** Where an export is written to. */
export interface ExportTarget {
  /** Appends the next parts of the file. Nothing more is read until they are stored. */
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
  let count = 0;
  let parts = [writer.head()];
  let length = 0;
  let next = read(slugs.slice(0, batchSize));
  for (let from = 0; from < slugs.length; from += batchSize) {
    const records = await next;
    signal.throwIfAborted();
    next = read(slugs.slice(from + batchSize, from + 2 * batchSize));
    // nb. If this batch fails, an error in the next one must not be an unhandled rejection.
    next.catch(() => {});
    for (const record of records) {
      const part = writer.add(record);
      parts.push(part);
      length += part.length;
    }
    count += records.length;
    target.onProgress(Math.min(from + batchSize, slugs.length));
    if (length < partLength) continue;
    await target.write(parts);
    parts = [];
    length = 0;
  }
  signal.throwIfAborted();
  await target.write([...parts, writer.foot()]);
  return count;
}
