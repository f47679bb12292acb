import { useCallback, useRef, useState } from 'preact/hooks';
import type { ImportStage } from '../../components/transfer/import-stage.ts';
import { type ImportResult, importParts } from '../../utils/engine/import-file.ts';
import type { ImportStaging, LibraryDetails } from '../../utils/engine/ports/library.ts';
import { previewImport } from '../../utils/engine/preview-import.ts';
import { readImport } from '../../utils/engine/read-import.ts';
import { readListFile } from '../../utils/engine/read-list-file.ts';
import { readList } from '../../utils/import/read-list.ts';
import { createImportChannel } from './import-channel.ts';
import { importRun, reasonOf, reasonOfCode } from './import-run.ts';

/** The chosen file, and how many records it has: 0 until it has been read. */
interface ChosenFile {
  readonly file: File;
  readonly recordCount: number;
}

/**
 * The steps of an import: choose a file, see the preview, confirm. Changes nothing before that. A list of
 * people goes to `onList` instead.
 */
export function useImport(
  library: Pick<LibraryDetails, 'merged'>,
  staging: ImportStaging,
  onList: (file: File) => void,
) {
  const [stage, setStage] = useState<ImportStage>();
  const chosen = useRef<ChosenFile | undefined>(undefined);
  const run = useRef(new AbortController());

  /** Runs a step and shows the stage that it leads to. */
  const attempt = useCallback(
    async (step: (signal: AbortSignal) => Promise<ImportStage | undefined>) => {
      run.current = new AbortController();
      const { signal } = run.current;
      try {
        setStage(await step(signal));
      } catch (error) {
        if (signal.aborted) return setStage({ kind: 'choosing' });
        console.error('Calling Card:', error);
        setStage({ kind: 'failed', reason: reasonOf(error) });
      }
    },
    [],
  );

  const choose = (file: File) =>
    attempt(async (signal) => {
      const onProgress = (done: number) => setStage({ kind: 'checking', done, total: file.size });
      chosen.current = { file, recordCount: 0 };
      onProgress(0);
      if (await isList(file, signal)) {
        onList(file);
        return undefined;
      }
      const reading = importRun(signal);
      const parts = readImport(file, reading);
      const result = await previewImport(parts, library, onProgress, reading);
      if ('problem' in result) return { kind: 'broken', problem: result.problem };
      const { preview, recordCount } = result;
      chosen.current = { ...chosen.current, recordCount };
      return { kind: 'preview', preview };
    });

  const confirm = () =>
    attempt(async (signal) => {
      if (!chosen.current) return { kind: 'choosing' };
      const { file, recordCount } = chosen.current;
      const reading = importRun(signal);
      const parts = readImport(file, reading);
      const progress = {
        read: (done: number) => setStage({ kind: 'importing', done, total: recordCount }),
        saving: (done: number) => setStage({ kind: 'saving', done, total: recordCount }),
      };
      progress.read(0);
      const channel = createImportChannel(staging);
      return stageOf(await importParts(parts, channel, progress, reading));
    });

  return {
    stage,
    fileName: chosen.current?.file.name,
    open: () => setStage({ kind: 'choosing' }),
    choose: (file: File) => void choose(file),
    confirm: () => void confirm(),
    cancel: () => run.current.abort(),
    close: () => setStage(undefined),
  };
}

/** Whether a file is a table of people. nb. A damaged export may contain addresses, too. */
async function isList(file: File, signal: AbortSignal): Promise<boolean> {
  const text = await readListFile(file, signal);
  if (text === undefined) return false;
  const { table, people } = readList(text);
  return people.length > 0 && (table !== undefined || /\.(?:csv|tsv|txt)$/i.test(file.name));
}

function stageOf(result: ImportResult): ImportStage {
  if ('changed' in result) return { kind: 'imported', changed: result.changed };
  if ('problem' in result) return { kind: 'broken', problem: result.problem };
  return { kind: 'failed', reason: reasonOfCode(result.failure.code) };
}
