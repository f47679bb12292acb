import type { Library } from '../../utils/engine/ports/library.ts';
import type { ExportWriter } from '../../utils/export/export-writer.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** How many records are read and written at once: few enough for the page to stay at hand. */
const pieceLength = 100;

/** What is written is handed over to the browser in parts of about so many characters. */
const partLength = 4_000_000;

/** What was written, and of how many profiles: those deleted meanwhile are not among them. */
export interface Written {
  readonly parts: readonly Blob[];
  readonly count: number;
}

/**
 * Writes the profiles of these slugs, in their order; tells after each piece how many are done.
 * Rejects when the storage does, and when the signal aborts.
 */
export async function writeExport(
  library: Library,
  slugs: readonly Slug[],
  writer: ExportWriter,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Written> {
  const parts: Blob[] = [];
  let count = 0;
  let text = writer.head();
  for (let from = 0; from < slugs.length; from += pieceLength) {
    const records = await library.records(slugs.slice(from, from + pieceLength));
    signal.throwIfAborted();
    for (const record of records) text += writer.add(record);
    count += records.length;
    progress(Math.min(from + pieceLength, slugs.length));
    if (text.length < partLength) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  return { parts: [...parts, new Blob([text + writer.foot()])], count };
}
