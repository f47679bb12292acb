import type { ImportChannel } from '../../utils/engine/ports/import.ts';
import type { ImportStaging } from '../../utils/engine/ports/library.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';

/** How often the background is asked how far it is, and told that the user has cancelled, ms. */
const followMs = 250;

/** A new import, staged by this page and merged by the background. */
export function createImportChannel(staging: ImportStaging): ImportChannel {
  const importId = crypto.randomUUID();
  return {
    stage: (records) => staging.stage(importId, records, Date.now()),
    async commit(count, onProgress, signal) {
      const stop = followCommit(importId, onProgress, signal);
      try {
        const result = await sendMessage('commitImport', { importId, count });
        if (!result.ok) return { failure: result.failure };
        if (result.changed === 0) signal.throwIfAborted();
        return { changed: result.changed };
      } finally {
        stop();
      }
    },
    discard: () => staging.discard(importId),
  };
}

function followCommit(
  importId: string,
  onProgress: (merged: number) => void,
  signal: AbortSignal,
): () => void {
  const follow = async () => {
    const isCancelled = signal.aborted;
    const result = await sendMessage('followImport', { importId, isCancelled });
    if (result.ok && timer !== undefined) onProgress(result.merged);
  };
  // nb. Whether the background answers at all is for the commit to say.
  let timer: ReturnType<typeof setInterval> | undefined = setInterval(
    () => void follow().catch(() => {}),
    followMs,
  );
  return () => {
    clearInterval(timer);
    timer = undefined;
  };
}
