import { useCallback, useRef, useState } from 'preact/hooks';
import type { ImportFailure, ImportStage } from '../../components/transfer/import-stage.ts';
import { type ImportResult, importParts } from '../../utils/engine/import-file.ts';
import { peopleParts } from '../../utils/engine/people-parts.ts';
import type { ImportStaging, LibraryDetails } from '../../utils/engine/ports/library.ts';
import { previewImport } from '../../utils/engine/preview-import.ts';
import { type ImportParts, type ImportRun, readImport } from '../../utils/engine/read-import.ts';
import { readListFile } from '../../utils/engine/read-list-file.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import type { FailureCode } from '../../utils/failure/failure.ts';
import { type PeopleList, readList } from '../../utils/import/read-list.ts';
import { createImportChannel } from './import-channel.ts';

/** The chosen file, how many records it has (0 until it has been read), and the people if it is a list. */
interface ChosenFile {
  readonly file: File;
  readonly recordCount: number;
  readonly list?: PeopleList;
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
      const text = await readListFile(file, signal);
      const read = text === undefined ? undefined : readList(text);
      const list = read?.table && read.people.length > 0 ? read : undefined;
      chosen.current = { file, recordCount: 0, ...(list && { list }) };
      const reading = importRun(signal);
      const result = await previewImport(
        partsOf(chosen.current, reading),
        library,
        onProgress,
        reading,
      );
      if ('problem' in result) return { kind: 'broken', problem: result.problem };
      const { preview, recordCount } = result;
      chosen.current = { ...chosen.current, recordCount };
      return list ? { kind: 'people', list, preview } : { kind: 'preview', preview };
    });

  const confirm = () =>
    attempt(async (signal) => {
      if (!chosen.current) return { kind: 'choosing' };
      const { recordCount } = chosen.current;
      const reading = importRun(signal);
      const parts = partsOf(chosen.current, reading);
      const progress = {
        read: (done: number) => setStage({ kind: 'importing', done, total: recordCount }),
        saving: () => setStage({ kind: 'saving' }),
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

const partsOf = ({ file, list }: ChosenFile, reading: ImportRun): ImportParts =>
  list ? peopleParts(list, file.size, reading.now) : readImport(file, reading);

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
