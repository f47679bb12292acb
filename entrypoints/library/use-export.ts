import { useCallback, useRef, useState } from 'preact/hooks';
import type { ExportChoice, ExportOutcome } from '../../components/transfer/export-choice.ts';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { Library } from '../../utils/engine/ports/library.ts';
import { createExportWriter } from '../../utils/export/create-export-writer.ts';
import { exportFileName } from '../../utils/export/export-file-name.ts';
import { fileTypes } from '../../utils/export/export-formats.ts';
import { exportLabels } from '../../utils/i18n/export-labels.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { saveFile } from './save-file.ts';
import { writeExport } from './write-export.ts';

/** An export that the person is asked about, or that goes on. */
interface Export {
  readonly slugs: readonly Slug[];
  readonly running?: { readonly done: number; readonly total: number } | undefined;
  readonly outcome?: ExportOutcome | undefined;
}

/** Asks how the chosen profiles are to be exported, and writes them into a file. */
export function useExport(library: Library) {
  const t = useTranslate();
  const [current, setCurrent] = useState<Export>();
  const run = useRef(new AbortController());

  const start = useCallback(
    async (slugs: readonly Slug[], choice: ExportChoice) => {
      run.current = new AbortController();
      const { signal } = run.current;
      const tell = (done: number) => setCurrent({ slugs, running: { done, total: slugs.length } });
      tell(0);
      try {
        const writer = createExportWriter(choice.format, {
          labels: exportLabels(t),
          exportedAt: new Date().toISOString(),
          csv: choice,
        });
        const { parts, count } = await writeExport(library, slugs, writer, tell, signal);
        const fileName = exportFileName(choice.format, count, today());
        saveFile(parts, fileName, fileTypes[choice.format].mediaType);
        setCurrent({ slugs, outcome: { kind: 'saved', fileName } });
      } catch (error) {
        setCurrent({ slugs, outcome: outcomeOf(error, signal) });
      }
    },
    [library, t],
  );
  return {
    current,
    ask: (slugs: readonly Slug[]) => setCurrent({ slugs }),
    start: (choice: ExportChoice) => current && void start(current.slugs, choice),
    cancel: () => run.current.abort(),
    close: () => setCurrent(undefined),
  };
}

function outcomeOf(error: unknown, signal: AbortSignal): ExportOutcome {
  if (signal.aborted) return { kind: 'cancelled' };
  console.error('Calling Card:', error);
  const reason = error instanceof DOMException ? 'storage-fault' : 'unexpected';
  return { kind: 'failed', reason };
}

/** The day in the person's own time zone. */
function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
