import type { DestinationCommands } from '../../utils/engine/destination-commands.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

/** Handles the messages about destinations. */
export function answerDestinationCommands(
  destinations: DestinationCommands,
  identity: Identity,
): void {
  const { command, fromOwnPages } = handlersFor(identity);
  onMessage(
    'editDestinations',
    command('editDestinations', (edit) => destinations.edit(edit)),
  );
  onMessage(
    'checkDestination',
    fromOwnPages(
      'checkDestination',
      async (check): Promise<CommandResult> => {
        const failure = await destinations.check(check);
        return failure ? { ok: false, failure } : { ok: true };
      },
      (failure) => ({ ok: false, failure }),
    ),
  );
  onMessage(
    'sendTo',
    command('sendTo', (send) => destinations.send(send)),
  );
  onMessage(
    'editDeliveries',
    command('editDeliveries', (edit) => destinations.editDead(edit)),
  );
}
