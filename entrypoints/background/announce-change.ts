import { sendMessage } from '../../utils/messages/messenger.ts';
import type { ChangedSlugs } from '../../utils/messages/protocol.ts';

/** Tells our open pages what to read again. */
export function announceChange(slugs: ChangedSlugs): void {
  // nb. Rejects whenever no page is open to hear it, which is most of the time.
  sendMessage('changed', { slugs }).catch(() => {});
}
