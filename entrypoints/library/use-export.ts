import { useCallback, useRef, useState } from 'preact/hooks';
import type { ExportChoice, ExportOutcome } from '../../components/transfer/export-choice.ts';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import { writeExport } from '../../utils/engine/write-export.ts';
import { createExportWriter } from '../../utils/export/create-export-writer.ts';
import { exportFileName } from '../../utils/export/export-file-name.ts';
import { fileTypeOf } from '../../utils/export/export-formats.ts';
import type { ExportPart } from '../../utils/export/export-writer.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import { exportLabels } from '../../utils/i18n/translate-export-labels.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { saveFile, today } from './save-file.ts';

/** An export: its options are being chosen, it is running, or it has ended. */
interface Export {
  readonly slugs: readonly Slug[];
  readonly running?: { readonly done: number; readonly total: number } | undefined;
  readonly outcome?: ExportOutcome | undefined;
}

/** Lets the user choose how to export profiles, and saves them as a file. */
export function useExport(library: LibraryDetails) {
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
    start: (choice: ExportChoice) => current && void start(current.slugs, choice),
    cancel: () => run.current.abort(),
    close: () => setCurrent(undefined),
  };
}

function outcomeOf(error: unknown, signal: AbortSignal): ExportOutcome {
  if (signal.aborted) return { kind: 'cancelled' };
  console.error('Calling Card:', error);
  const reason = errorCode(error) === 'unexpected' ? 'unexpected' : 'storage-fault';
  return { kind: 'failed', reason };
}

/** Today in the user's time zone. */
