import { useCallback, useRef, useState } from 'preact/hooks';
import type { ImportFailure, ImportStage } from '../../components/transfer/import-stage.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { previewImport } from './preview-import.ts';
import { readImport } from './read-import.ts';
import { beginImport, type ImportSender } from './send-import.ts';

/** The file that was chosen, and how many records it has once that is known. */
interface Chosen {
  readonly file: File;
  readonly count: number;
}

/** Leads through an import: file, preview, consent. Nothing is changed before the person consents. */
export function useImport(library: Library) {
  const [stage, setStage] = useState<ImportStage>();
  const chosen = useRef<Chosen | undefined>(undefined);
  const run = useRef(new AbortController());

  /** Does a step; what it cannot do becomes the stage to show. */
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
      const tell = (done: number) => setStage({ kind: 'checking', done, total: file.size });
      chosen.current = { file, count: 0 };
      tell(0);
      const previewed = await previewImport(file, library, tell, signal);
      if ('problem' in previewed) return { kind: 'broken', problem: previewed.problem };
      chosen.current = { file, count: previewed.count };
      return { kind: 'preview', preview: previewed.preview };
    });

  const consent = () =>
    attempt(async (signal) => {
      if (!chosen.current) return { kind: 'choosing' };
      const sender = beginImport();
      const after = await send(chosen.current, sender, setStage, signal).catch((error) => {
        void sender.discard().catch(() => {});
        throw error;
      });
      if (after.kind !== 'imported') await sender.discard();
      return after;
    });

  return {
    stage,
    fileName: chosen.current?.file.name,
    begin: () => setStage({ kind: 'choosing' }),
    choose: (file: File) => void choose(file),
    consent: () => void consent(),
    cancel: () => run.current.abort(),
    close: () => setStage(undefined),
  };
}

/** Sends all of the file to the background, and has it filed. */
async function send(
  { file, count }: Chosen,
  sender: ImportSender,
  show: (stage: ImportStage) => void,
  signal: AbortSignal,
): Promise<ImportStage> {
  let done = 0;
  show({ kind: 'importing', done, total: count });
  for await (const piece of readImport(file, signal)) {
    // nb. The file was whole a moment ago: somebody has written to it.
    if ('problem' in piece) return { kind: 'broken', problem: piece.problem };
    const failure = await sender.add(piece.records);
    if (failure) return failed(failure);
    signal.throwIfAborted();
    done += piece.records.length;
    show({ kind: 'importing', done, total: count });
  }
  show({ kind: 'saving' });
  const result = await sender.commit();
  return 'failure' in result
    ? failed(result.failure)
    : { kind: 'imported', changed: result.changed };
}

const failed = ({ code }: Failure): ImportStage => ({
  kind: 'failed',
  reason: code === 'storage-full' || code === 'storage-fault' ? code : 'interrupted',
});

/** A file that was moved or changed cannot be read; a background that was stopped does not answer. */
function reasonOf(error: unknown): ImportFailure {
  if (!(error instanceof DOMException)) return 'interrupted';
  return error.name === 'NotReadableError' || error.name === 'NotFoundError'
    ? 'unreadable'
    : 'storage-fault';
}
