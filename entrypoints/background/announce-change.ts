import { sendMessage } from '../../utils/messages/messenger.ts';
import type { ChangedSlugs } from '../../utils/messages/protocol.ts';

/** Asks the open pages to read again what has changed. */
export function announceChange(slugs: ChangedSlugs, lists?: true): void {
  // nb. Rejects if no page is open, which is the usual case.
  sendMessage('changed', { slugs, ...(lists && { lists }) }).catch(() => {});
}
