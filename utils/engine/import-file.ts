import type { Failure } from '../failure/failure.ts';
import type { ImportProblem } from '../import/import-problem.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { ImportChannel } from './ports/import.ts';
import { type ImportRun, readImport } from './read-import.ts';

/** How many profiles an import changed, or why it changed nothing. */
export type ImportResult =
  | { readonly changed: number }
  | { readonly problem: ImportProblem }
  | { readonly failure: Failure };

/** Called while an import is running. */
export interface ImportProgress {
  /** So many records were sent. */
  sent(recordCount: number): void;
  /** All records were sent. From here on, the import can't be cancelled. */
  saving(): void;
}

/** In characters of JSON, about. */
const messageLength = 1_000_000;

/**
 * Sends all records of a file to the background and merges them into the library: all of them, or none
 * if anything goes wrong or the signal aborts. Rejects if the file can't be read or the background
 * doesn't answer, and if the signal aborts.
 */
export async function importFile(
  file: Blob,
  channel: ImportChannel,
  progress: ImportProgress,
  run: ImportRun,
): Promise<ImportResult> {
  try {
    const result = await sendFile(file, channel, progress, run);
    if (!('changed' in result)) await channel.discard();
    return result;
  } catch (error) {
    void channel.discard().catch(() => {});
    throw error;
  }
}

async function sendFile(
  file: Blob,
  channel: ImportChannel,
  progress: ImportProgress,
  run: ImportRun,
): Promise<ImportResult> {
  const sender = createSender(channel, run);
  let count = 0;
  for await (const part of readImport(file, run)) {
    // nb. The preview found no problem, but the file may have changed since.
    if ('problem' in part) return part;
    const failure = await sender.send(part.records);
    if (failure) return { failure };
    run.signal.throwIfAborted();
    count += part.records.length;
    progress.sent(count);
  }
  progress.saving();
  const failure = await sender.flush();
  return failure ? { failure } : channel.commit(count);
}

/** Collects records into messages of about the same length. */
function createSender(channel: ImportChannel, { pause }: ImportRun) {
  let texts: string[] = [];
  let length = 0;

  async function flush(): Promise<Failure | undefined> {
    if (texts.length === 0) return undefined;
    await pause();
    const records = `[${texts.join()}]`;
    texts = [];
    length = 0;
    return channel.stage(records);
  }

  async function send(records: readonly LibraryRecord[]): Promise<Failure | undefined> {
    // nb. Reading the records took its time, and so does writing them as text.
    if (records.length > 0) await pause();
    for (const record of records) {
      const text = JSON.stringify(record);
      texts.push(text);
      length += text.length;
      const failure = length > messageLength ? await flush() : undefined;
      if (failure) return failure;
    }
    return undefined;
  }
  return { send, flush };
}
