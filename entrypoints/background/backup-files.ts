import type { WrittenBackup } from '../../utils/backup/backup.ts';
import { download, mayDownload } from '../../utils/browser/downloads.ts';
import { closeOffscreen, openOffscreen } from '../../utils/browser/offscreen.ts';
import { keepAwake } from '../../utils/browser/wake-events.ts';
import type { SavedFile } from '../../utils/engine/backups.ts';
import type { ExportReader, Library } from '../../utils/engine/ports/library.ts';
import { backupPath } from '../../utils/export/export-file-name.ts';
import { today } from '../shared/today.ts';
import { writeBackup } from '../shared/write-backup.ts';

/** Where the content of a backup is written, until it has been saved. */
export interface BackupWriter {
  write(now: number): Promise<WrittenBackup>;
  /** Drops what was written. */
  drop(written: WrittenBackup): Promise<void>;
}

/** How often the worker, which is stopped after 30 s without a call of the browser, makes one, ms. */
const awakeMs = 20_000;

/** How long the page may take, ms: it may have crashed. */
const writeTimeoutMs = 10 * 60 * 1000;

/** Saves the whole library as a file in the user's downloads. `now` is in ms since the epoch. */
export async function saveBackupFile(
  writer: BackupWriter,
  isFirefox: boolean,
  now: number,
): Promise<SavedFile> {
  if (!(await mayDownload(isFirefox))) return { code: 'backup-refused' };
  const timer = setInterval(keepAwake, awakeMs);
  try {
    const written = await writer.write(now);
    try {
      if ('code' in written) return written;
      const saved = await download(written.url, backupPath(today()));
      return 'code' in saved ? saved : { count: written.count, fileName: saved.fileName };
    } finally {
      await writer.drop(written);
    }
  } finally {
    clearInterval(timer);
  }
}

/** Writes it in the background itself: Firefox's is a page. */
export const writerHere = (
  library: Pick<Library, 'index'>,
  openReader: ExportReader,
): BackupWriter => ({
  write: (now) => writeBackup(library, openReader, now),
  async drop(written) {
    if ('url' in written) URL.revokeObjectURL(written.url);
  },
});

/** Has a page write it that the user doesn't see. `written` is to be called with what the page sends. */
export function writerOffscreen(): BackupWriter & { written(written: WrittenBackup): void } {
  let resolve: ((written: WrittenBackup) => void) | undefined;
  return {
    async write() {
      const written = new Promise<WrittenBackup>((done) => {
        resolve = done;
      });
      await openOffscreen('backup.html', 'Write a backup of the library to a file.');
      const timeout = setTimeout(() => resolve?.({ code: 'unexpected' }), writeTimeoutMs);
      try {
        return await written;
      } finally {
        clearTimeout(timeout);
        resolve = undefined;
      }
    },
    drop: closeOffscreen,
    written(written) {
      // nb. The worker that opened the page may have been stopped.
      if (resolve) resolve(written);
      else void closeOffscreen();
    },
  };
}
