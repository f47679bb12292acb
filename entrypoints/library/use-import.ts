import { useCallback, useRef, useState } from 'preact/hooks';
import type { ImportFailure, ImportStage } from '../../components/transfer/import-stage.ts';
import { type ImportResult, importFile } from '../../utils/engine/import-file.ts';
import type { ImportStaging, LibraryDetails } from '../../utils/engine/ports/library.ts';
import { previewImport } from '../../utils/engine/preview-import.ts';
import { readPeopleFile } from '../../utils/engine/read-people-file.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import type { FailureCode } from '../../utils/failure/failure.ts';
import { createImportChannel } from './import-channel.ts';

/** The chosen file, and how many records it has (0 until it has been read). */
interface ChosenFile {
  readonly file: File;
  readonly recordCount: number;
}

/** The steps of an import: choose a file, see the preview, confirm. Changes nothing before that. */
export function useImport(library: Pick<LibraryDetails, 'merged'>, staging: ImportStaging) {
  const [stage, setStage] = useState<ImportStage>();
  const chosen = useRef<ChosenFile | undefined>(undefined);
  const run = useRef(new AbortController());

  /** Runs a step and shows the stage that it leads to. */
  const attempt = useCallback(async (step: (signal: AbortSignal) => Promise<ImportStage>) => {
    run.current = new AbortController();
    const { signal } = run.current;
    try {
      setStage(await step(signal));
    } catch (error) {
      if (signal.aborted) return setStage({ kind: 'choosing' });
      console.error('Calling Card:', error);
      setStage({ kind: 'failed', reason: reasonOf(error) });
    }
  }, []);

  const choose = (file: File) =>
    attempt(async (signal) => {
      const onProgress = (done: number) => setStage({ kind: 'checking', done, total: file.size });
      chosen.current = { file, recordCount: 0 };
      onProgress(0);
      const list = await readPeopleFile(file, signal);
      if (list) return { kind: 'people', list };
      const result = await previewImport(file, library, onProgress, importRun(signal));
      if ('problem' in result) return { kind: 'broken', problem: result.problem };
      chosen.current = { file, recordCount: result.recordCount };
      return { kind: 'preview', preview: result.preview };
    });

  const confirm = () =>
    attempt(async (signal) => {
      if (!chosen.current) return { kind: 'choosing' };
      const { file, recordCount } = chosen.current;
      const progress = {
        read: (done: number) => setStage({ kind: 'importing', done, total: recordCount }),
        saving: () => setStage({ kind: 'saving' }),
      };
      progress.read(0);
      const channel = createImportChannel(staging);
      return stageOf(await importFile(file, channel, progress, importRun(signal)));
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

const importRun = (signal: AbortSignal) => ({
  now: Date.now(),
  signal,
  pause: () => scheduler.yield(),
});

function stageOf(result: ImportResult): ImportStage {
  if ('changed' in result) return { kind: 'imported', changed: result.changed };
  if ('problem' in result) return { kind: 'broken', problem: result.problem };
  return { kind: 'failed', reason: reasonOfCode(result.failure.code) };
}

const reasonOfCode = (code: FailureCode): ImportFailure =>
  code === 'storage-full' || code === 'storage-fault' ? code : 'interrupted';

/** A file that was moved or changed can't be read. A background that was stopped doesn't answer. */
function reasonOf(error: unknown): ImportFailure {
  const isUnreadable =
    error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  return isUnreadable ? 'unreadable' : reasonOfCode(errorCode(error));
}
