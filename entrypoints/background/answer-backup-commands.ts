import type { WrittenBackup } from '../../utils/backup/backup.ts';
import type { Backups } from '../../utils/engine/backups.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

/** Handles the messages about backups. `written` gets what the page that writes one sends. */
export function answerBackupCommands(
  backups: Pick<Backups, 'edit'>,
  written: (written: WrittenBackup) => void,
  identity: Identity,
): void {
  const { command } = handlersFor(identity);
  onMessage(
    'editBackups',
    command('editBackups', (edit) => backups.edit(edit)),
  );
  onMessage(
    'backupWritten',
    command('backupWritten', async (message) => written(message)),
  );
}
