import { errorCode } from '../utils/failure/error-code.ts';
import { sendMessage } from '../utils/messages/messenger.ts';
import { createDatabase } from '../utils/store/database.ts';
import { createExportReader } from '../utils/store/export-reader.ts';
import { createLibrary } from '../utils/store/library-store.ts';
import { writeBackup } from './shared/write-backup.ts';

/**
 * The script of the page that Chromium's background opens unseen, because a service worker can't have the content of a
 * file. The page keeps the file until the background closes it. Firefox's build is without it: see wxt.config.ts. nb. Not WXT's kind of page: one more would split what
 * the popup loads into pieces that are larger together.
 */
async function main(): Promise<void> {
  const database = createDatabase();
  const reader = createExportReader(database);
  const written = await writeBackup(createLibrary(database), reader, Date.now()).catch(
    (error: unknown) => {
      console.error('Calling Card:', error);
      return { code: errorCode(error) };
    },
  );
  await sendMessage('backupWritten', written);
}

export default { main };
