import type { ImportPreview } from '../../components/transfer/import-stage.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import { importEffect } from '../../utils/import/import-effect.ts';
import type { ImportProblem } from '../../utils/import/import-problem.ts';
import type { LibraryRecord } from '../../utils/profile/library-record.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { mergeRecords } from '../../utils/versions/merge-records.ts';
import { readImport } from './read-import.ts';

/** What a file would change, and how many records it has; or what is wrong with it. */
export type Previewed =
  | { readonly preview: ImportPreview; readonly count: number }
  | { readonly problem: ImportProblem };

/** How many records are compared at once: few enough for the page to stay at hand. */
const pieceLength = 100;

/**
 * Reads the whole file and compares it with the library; changes nothing. Of several records of one
 * slug the first one counts. Rejects when file or storage cannot be read, and when the signal aborts.
 */
export async function previewImport(
  file: Blob,
  library: Library,
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Previewed> {
  const counts = { added: 0, newer: 0, enriched: 0, unchanged: 0 };
  const seen = new Set<Slug>();
  let count = 0;
  for await (const piece of readImport(file, signal)) {
    if ('problem' in piece) return piece;
    count += piece.records.length;
    for (let from = 0; from < piece.records.length; from += pieceLength) {
      const records = piece.records.slice(from, from + pieceLength);
      for (const effect of await effectsOf(records, library, seen)) counts[effect] += 1;
      signal.throwIfAborted();
    }
    progress(piece.bytes);
  }
  return { preview: counts, count };
}

const inTheView = {
  added: 'added',
  updated: 'newer',
  extended: 'enriched',
  unchanged: 'unchanged',
};

async function effectsOf(
  records: readonly LibraryRecord[],
  library: Library,
  seen: Set<Slug>,
): Promise<readonly (keyof ImportPreview)[]> {
  const fresh = records.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
  const held = await library.records(fresh.map(({ slug }) => slug));
  const bySlug = new Map(held.map((record) => [record.slug, record]));
  return fresh.map((theirs) => {
    const ours = bySlug.get(theirs.slug);
    return inTheView[importEffect(ours, mergeRecords(ours, theirs))] as keyof ImportPreview;
  });
}
