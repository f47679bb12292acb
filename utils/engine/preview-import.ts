import { type ImportEffect, type ImportPreview, importEffect } from '../import/import-effect.ts';
import type { ImportProblem } from '../import/import-problem.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import type { LibraryDetails } from './ports/library.ts';
import type { ImportParts, ImportRun } from './read-import.ts';

/** What an import would change, and how many records it has; or what is wrong with its file. */
export type PreviewResult =
  | { readonly preview: ImportPreview; readonly recordCount: number }
  | { readonly problem: ImportProblem };

/** Records compared at once: few enough for the page to stay responsive. */
const batchSize = 100;

/**
 * Reads the whole import and compares it with the library, without changing anything. Of several records
 * with the same slug, the first counts. Rejects if the file or the storage can't be read, and if the
 * signal aborts.
 */
export async function previewImport(
  parts: ImportParts,
  library: Pick<LibraryDetails, 'merged'>,
  onProgress: (bytesRead: number) => void,
  { signal }: Pick<ImportRun, 'signal'>,
): Promise<PreviewResult> {
  const preview = { added: 0, updated: 0, extended: 0, unchanged: 0, redated: 0 };
  const seen = new Set<Slug>();
  let recordCount = 0;
  for await (const part of parts) {
    if ('problem' in part) return part;
    recordCount += part.records.length;
    preview.redated += part.redated;
    for (let from = 0; from < part.records.length; from += batchSize) {
      const batch = part.records.slice(from, from + batchSize);
      for (const effect of await effectsOf(batch, library, seen)) preview[effect] += 1;
      signal.throwIfAborted();
    }
    onProgress(part.bytesRead);
  }
  return { preview, recordCount };
}

async function effectsOf(
  records: readonly LibraryRecord[],
  library: Pick<LibraryDetails, 'merged'>,
  seen: Set<Slug>,
): Promise<readonly ImportEffect[]> {
  const unseen = records.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
  return (await library.merged(unseen)).map(({ ours, merged }) => importEffect(ours, merged));
}
