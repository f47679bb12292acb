import type { DestinationCommands } from '../../utils/engine/destination-commands.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

/** Handles the messages about destinations. */
export function answerDestinationCommands(
  destinations: DestinationCommands,
  identity: Identity,
): void {
  const { command, check } = handlersFor(identity);
  onMessage(
    'editDestinations',
    command('editDestinations', (edit) => destinations.edit(edit)),
  );
  onMessage(
    'checkDestination',
    check('checkDestination', (asked) => destinations.check(asked)),
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
