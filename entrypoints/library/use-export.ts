import { useCallback, useRef, useState } from 'preact/hooks';
import type { ExportChoice, ExportOutcome } from '../../components/transfer/export-choice.ts';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { BackupEdit } from '../../utils/backup/backup.ts';
import type { Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import { writeExport } from '../../utils/engine/write-export.ts';
import { createExportWriter } from '../../utils/export/create-export-writer.ts';
import { exportFileName } from '../../utils/export/export-file-name.ts';
import type { ExportFormat } from '../../utils/export/export-formats.ts';
import { fileTypeOf } from '../../utils/export/export-formats.ts';
import type { ExportPart } from '../../utils/export/export-writer.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import { exportLabels } from '../../utils/i18n/translate-export-labels.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { today } from '../shared/today.ts';
import { saveFile } from './save-file.ts';

/** An export: its options are being chosen, it is running, or it has ended. */
interface Export {
  readonly slugs: readonly Slug[];
  readonly running?: { readonly done: number; readonly total: number } | undefined;
  readonly outcome?: ExportOutcome | undefined;
}

/** Lets the user choose how to export profiles, and saves them as a file. */
export function useExport(library: Pick<Library, 'count'> & Pick<LibraryDetails, 'records'>) {
  const t = useTranslate();
  const [current, setCurrent] = useState<Export>();
  const run = useRef(new AbortController());

  const start = useCallback(
    async (slugs: readonly Slug[], choice: ExportChoice) => {
      run.current = new AbortController();
      const { signal } = run.current;
      const onProgress = (done: number) =>
        setCurrent({ slugs, running: { done, total: slugs.length } });
      onProgress(0);
      try {
        const backup = await beginBackup(library, slugs, choice.format);
        const writer = createExportWriter(choice.format, {
          labels: exportLabels(t),
          exportedAt: new Date().toISOString(),
          csv: choice.csv,
          vcard: choice.vcard,
        });
        // nb. Blobs, which the browser can keep on disk.
        const parts: Blob[] = [];
        const write = (next: readonly ExportPart[]) => void parts.push(new Blob([...next]));
        const count = await writeExport(library, slugs, writer, { write, onProgress }, signal);
        const { extension, mediaType } = fileTypeOf(choice.format, choice.vcard.isZipped);
        const fileName = exportFileName(extension, count, today());
        saveFile(parts, fileName, mediaType);
        if (backup) void editBackups({ kind: 'end', at: backup.at, count, fileName });
        setCurrent({ slugs, outcome: { kind: 'saved', fileName } });
      } catch (error) {
        setCurrent({ slugs, outcome: outcomeOf(error, signal) });
      }
    },
    [library, t],
  );
  return {
    current,
    open: (slugs: readonly Slug[]) => setCurrent({ slugs }),
    /** Saves these profiles as a file that can be imported, without asking. */
    backUp: (slugs: readonly Slug[]) => void start(slugs, backupChoice),
    start: (choice: ExportChoice) => current && void start(current.slugs, choice),
    cancel: () => run.current.abort(),
    close: () => setCurrent(undefined),
  };
}

/** What can be imported as it was. */
const backupChoice: ExportChoice = {
  format: 'json',
  csv: { columns: [], separator: ',', escapesFormulas: true, withBom: false },
  vcard: { version: '3.0', isZipped: false },
};

/** Says that an export begins, if it is of everything and can be imported again. Returns when it did. */
async function beginBackup(
  library: Pick<Library, 'count'>,
  slugs: readonly Slug[],
  format: ExportFormat,
): Promise<{ readonly at: number } | undefined> {
  if (format !== 'json' && format !== 'ndjson') return undefined;
  if (slugs.length === 0 || slugs.length < (await library.count())) return undefined;
  const at = Date.now();
  return (await editBackups({ kind: 'begin', at })) ? { at } : undefined;
}

/** Returns whether the background knows it now. nb. It is no reason not to save the file. */
async function editBackups(edit: BackupEdit): Promise<boolean> {
  try {
    return (await sendMessage('editBackups', edit)).ok;
  } catch (error) {
    console.error('Calling Card:', error);
    return false;
  }
}

function outcomeOf(error: unknown, signal: AbortSignal): ExportOutcome {
  if (signal.aborted) return { kind: 'cancelled' };
  console.error('Calling Card:', error);
  const reason = errorCode(error) === 'unexpected' ? 'unexpected' : 'storage-fault';
  return { kind: 'failed', reason };
}

/** Today in the user's time zone. */
