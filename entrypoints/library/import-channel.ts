import type { ImportChannel } from '../../utils/engine/ports/import.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';

/** A new import, sent to the background as messages. */
export function createImportChannel(): ImportChannel {
  const importId = crypto.randomUUID();
  return {
    async stage(records) {
      const result = await sendMessage('stageImport', { importId, records });
      return result.ok ? undefined : result.failure;
    },
    async commit(count) {
      const result = await sendMessage('commitImport', { importId, count });
      return result.ok ? { changed: result.changed } : { failure: result.failure };
    },
    async discard() {
      await sendMessage('discardImport', { importId });
    },
  };
}
