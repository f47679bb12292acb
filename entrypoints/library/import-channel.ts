import type { ImportChannel } from '../../utils/engine/ports/import.ts';
import type { ImportStaging } from '../../utils/engine/ports/library.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';

/** A new import, staged by this page and merged by the background. */
export function createImportChannel(staging: ImportStaging): ImportChannel {
  const importId = crypto.randomUUID();
  return {
    stage: (records) => staging.stage(importId, records, Date.now()),
    async commit(count) {
      const result = await sendMessage('commitImport', { importId, count });
      return result.ok ? { changed: result.changed } : { failure: result.failure };
    },
    discard: () => staging.discard(importId),
  };
}
