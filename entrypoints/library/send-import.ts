import type { Failure } from '../../utils/failure/failure.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import type { LibraryRecord } from '../../utils/profile/library-record.ts';

/** About how many characters of records go to the background in one message. */
const messageLength = 1_000_000;

/** An import on its way to the background. Rejects where the background does not answer. */
export interface ImportSender {
  /** Resolves with what went wrong, if anything did. */
  add(records: readonly LibraryRecord[]): Promise<Failure | undefined>;
  /** Sends the last ones, has all united with the library, and tells how many profiles that changed. */
  commit(): Promise<{ readonly changed: number } | { readonly failure: Failure }>;
  /** Drops what was sent; the library is as it was. */
  discard(): Promise<void>;
}

/** Begins an import. */
export function beginImport(): ImportSender {
  const importId = crypto.randomUUID();
  let waiting: string[] = [];
  let length = 0;
  let count = 0;

  const stage = async () => {
    const records = `[${waiting.join()}]`;
    [waiting, length] = [[], 0];
    return failureOf(await sendMessage('stageImport', { importId, records }));
  };
  return {
    async add(records) {
      for (const record of records) {
        const text = JSON.stringify(record);
        waiting.push(text);
        count += 1;
        length += text.length;
        const failure = length > messageLength ? await stage() : undefined;
        if (failure) return failure;
      }
      return undefined;
    },
    async commit() {
      const failure = waiting.length > 0 ? await stage() : undefined;
      if (failure) return { failure };
      const result = await sendMessage('commitImport', { importId, count });
      return result.ok ? result : { failure: result.failure };
    },
    async discard() {
      await sendMessage('discardImport', { importId });
    },
  };
}

const failureOf = (result: CommandResult) => (result.ok ? undefined : result.failure);
