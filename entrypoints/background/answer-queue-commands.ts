import type { QueueCommands } from '../../utils/engine/queue-commands.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

/** Handles the messages about the queue, the watches and the news. */
export function answerQueueCommands(queue: QueueCommands, identity: Identity): void {
  const { command } = handlersFor(identity);
  onMessage(
    'editQueue',
    command('editQueue', (edit) => queue.edit(edit)),
  );
  onMessage(
    'editWatches',
    command('editWatches', (edit) => queue.editWatches(edit)),
  );
  onMessage(
    'editNews',
    command('editNews', (edit) => queue.editNews(edit)),
  );
}
