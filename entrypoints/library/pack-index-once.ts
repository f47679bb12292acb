import { sendMessage } from '../../utils/messages/messenger.ts';
import type { AskToPack } from '../../utils/store/read-index.ts';
import { readAllAgain } from '../shared/on-change.ts';

/**
 * Asks the background to pack the index, and after it was wrong, reads everything again. nb. Once for each reason: it mustn't go on
 * forever where packing doesn't help.
 */
export function packIndexOnce(): AskToPack {
  const asked = new Set<boolean>();
  return (afresh) => {
    if (asked.has(afresh)) return;
    asked.add(afresh);
    void sendMessage('packIndex', { afresh }).then(
      ({ ok }) => ok && afresh && readAllAgain(),
      () => {},
    );
  };
}
