import type { Failure } from '../failure/failure.ts';
import type { ImportProblem } from '../import/import-problem.ts';
import type { ImportChannel } from './ports/import.ts';
import type { ImportParts, ImportRun } from './read-import.ts';

/** How many profiles an import changed, or why it changed nothing. */
export type ImportResult =
  | { readonly changed: number }
  | { readonly problem: ImportProblem }
  | { readonly failure: Failure };

/** Called while an import is running. */
export interface ImportProgress {
  /** So many records were read. */
  read(recordCount: number): void;
  /** All records were read and staged, and so many of them merged. */
  saving(recordCount: number): void;
}

/** In bytes of the file, about: the records that are staged at once. */
const batchLength = 1_000_000;

/**
 * Merges all records of an import into the library: all of them, or none if anything goes wrong or the
 * signal aborts. Rejects if the file can't be read, if the storage does, if the background doesn't
 * answer, and if the signal aborts.
 */
export async function importParts(
  parts: ImportParts,
  channel: ImportChannel,
  progress: ImportProgress,
  run: ImportRun,
): Promise<ImportResult> {
  try {
    const result = await stageParts(parts, channel, progress, run);
    if (!('changed' in result)) await channel.discard();
    return result;
  } catch (error) {
    void channel.discard().catch(() => {});
    throw error;
  }
}

async function stageParts(
  parts: ImportParts,
  channel: ImportChannel,
  progress: ImportProgress,
  run: ImportRun,
): Promise<ImportResult> {
  let count = 0;
  let batch: string[] = [];
  let batchEnd = batchLength;
  for await (const part of parts) {
    // nb. The preview found no problem, but the file may have changed since.
    if ('problem' in part) return part;
    // nb. Reading the records took its time, and so does writing and storing them.
    await run.pause();
    batch.push(...part.records.map((record) => JSON.stringify(record)));
    count += part.records.length;
    if (part.bytesRead >= batchEnd) {
      await run.pause();
      await channel.stage(batch);
      batch = [];
      batchEnd = part.bytesRead + batchLength;
    }
    run.signal.throwIfAborted();
    progress.read(count);
  }
  progress.saving(0);
  await channel.stage(batch);
  return channel.commit(count, progress.saving, run.signal);
}
