import { useCallback, useRef, useState } from 'preact/hooks';
import type { ExportChoice, ExportOutcome } from '../../components/transfer/export-choice.ts';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { BackupEdit } from '../../utils/backup/backup.ts';
import { pickFile } from '../../utils/browser/pick-file.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import { exportFileName } from '../../utils/export/export-file-name.ts';
import type { ExportFormat } from '../../utils/export/export-formats.ts';
import { fileTypeOf, isWholeFormat } from '../../utils/export/export-formats.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import { exportLabels } from '../../utils/i18n/translate-export-labels.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import { defaultQuery, type LibraryQuery } from '../../utils/search/query.ts';
import { today } from '../shared/today.ts';
import { exportInWorker } from './export-in-worker.ts';
import { saveFile } from './save-file.ts';

/** An export: its options are being chosen, it is running, or it has ended. */
interface Export {
  readonly slugs: readonly Slug[];
  readonly running?: { readonly done: number; readonly total: number } | undefined;
  readonly outcome?: ExportOutcome | undefined;
}

/** From this many profiles on, the user is asked for the place of the file, which is then written directly. */
export const pickedFrom = 1_000;

/**
 * Lets the user choose how to export profiles, and saves them as a file. A large one is written to where the user
 * wants it, if the browser can ask for that; any other is a download. Unless the user chose its order with the
 * query, a large file has the order of the storage, as do those for importing.
 */
export function useExport(
  library: Pick<Library, 'count'>,
  query: LibraryQuery,
  write = exportInWorker,
) {
  const isSorted =
    query.sort !== defaultQuery.sort || query.list !== undefined || isFiltered(query);
  const t = useTranslate();
  const [current, setCurrent] = useState<Export>();
  const run = useRef(new AbortController());

  const start = useCallback(
    async (slugs: readonly Slug[], choice: ExportChoice, canAsk: boolean) => {
      run.current = new AbortController();
      const { signal } = run.current;
      const { format, csv, vcard } = choice;
      const type = fileTypeOf(format, vcard.isZipped);
      const nameFor = (count: number) => exportFileName(type.extension, count, today());
      const file =
        canAsk && slugs.length >= pickedFrom
          ? await pickFile(nameFor(slugs.length), type)
          : undefined;
      if (file === 'closed') return;
      const onProgress = (done: number) =>
        setCurrent({ slugs, running: { done, total: slugs.length } });
      onProgress(0);
      try {
        const backup = await beginBackup(library, slugs, format);
        const exportedAt = new Date().toISOString();
        const options = { labels: exportLabels(t), exportedAt, csv, vcard };
        const isOrdered = slugs.length < pickedFrom || (isSorted && !isWholeFormat(format));
        const job = { slugs, isOrdered, format, options, file };
        const { count, parts } = await write(job, onProgress, signal);
        const fileName = file?.name ?? nameFor(count);
        if (!file) saveFile(parts, fileName, type.mediaType);
        if (backup) void editBackups({ kind: 'end', at: backup.at, count, fileName });
        setCurrent({ slugs, outcome: { kind: 'saved', fileName } });
      } catch (error) {
        setCurrent({ slugs, outcome: outcomeOf(error, signal) });
      }
    },
    [library, isSorted, t, write],
  );
  return {
    current,
    open: (slugs: readonly Slug[]) => setCurrent({ slugs }),
    /** Saves these profiles as a file that can be imported, without asking. */
    backUp: (slugs: readonly Slug[]) => void start(slugs, backupChoice, false),
    /** Call this synchronously in the handler of a click. */
    start: (choice: ExportChoice) => current && void start(current.slugs, choice, true),
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
  if (!isWholeFormat(format)) return undefined;
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
