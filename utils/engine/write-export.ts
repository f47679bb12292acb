import type { ExportPart, ExportWriter } from '../export/export-writer.ts';
import type { Slug } from '../profile/slug.ts';
import type { LibraryDetails } from './ports/library.ts';

/** Records read and written at once: few enough for the page to stay responsive. */
const batchSize = 100;

/** In characters or bytes, about. */
const partLength = 4_000_000;

/** Where an export is written to. */
export interface ExportTarget {
  /** Appends the next parts of the file. */
  write(parts: readonly ExportPart[]): void;
  /** Called after each batch with how many of the slugs are done. */
  onProgress(done: number): void;
}

/**
 * Writes the profiles of these slugs in this order. Returns how many were written: those deleted in
 * the meantime are left out. Rejects if the storage does, and if the signal aborts.
 */
export async function writeExport(
  library: Pick<LibraryDetails, 'records'>,
  slugs: readonly Slug[],
  writer: ExportWriter,
  target: ExportTarget,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  let parts = [writer.head()];
  let length = 0;
  for (let from = 0; from < slugs.length; from += batchSize) {
    const records = await library.records(slugs.slice(from, from + batchSize));
    signal.throwIfAborted();
    for (const record of records) {
      const part = writer.add(record);
      parts.push(part);
      length += part.length;
    }
    count += records.length;
    target.onProgress(Math.min(from + batchSize, slugs.length));
    if (length < partLength) continue;
    target.write(parts);
    parts = [];
    length = 0;
  }
  target.write([...parts, writer.foot()]);
  return count;
}
