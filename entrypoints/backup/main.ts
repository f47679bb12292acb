import { errorCode } from '../../utils/failure/error-code.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createLibraryDetails } from '../../utils/store/library-details.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { writeBackup } from '../shared/write-backup.ts';

// The page that Chromium's background opens unseen: a service worker can't have the content of a file. It keeps the file
// until the background closes it.
const database = createDatabase();
const library = { ...createLibrary(database), ...createLibraryDetails(database) };
const written = await writeBackup(library, Date.now()).catch((error: unknown) => {
  console.error('Calling Card:', error);
  return { code: errorCode(error) };
});
await sendMessage('backupWritten', written);
