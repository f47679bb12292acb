import type { ExportJob, WrittenExport } from './run-export.ts';

/** What the worker sends: how many profiles are done, and at the end what was written, or why nothing was. */
export type ExportNews =
  | { readonly done: number }
  | { readonly written: WrittenExport }
  | { readonly error: unknown };

/** What the worker gets: the export, and then perhaps that it is cancelled. */
export type ExportOrder = ExportJob | 'cancel';

/** As `runExport`, in a worker: the page stays responsive. */
export function exportInWorker(
  job: ExportJob,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<WrittenExport> {
  const worker = new Worker('/export-worker.js');
  const send = (order: ExportOrder) => worker.postMessage(order);
  const written = new Promise<WrittenExport>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExportNews>) => {
      if ('done' in data) onProgress(data.done);
      else if ('written' in data) resolve(data.written);
      else reject(data.error);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => send('cancel'));
    send(job);
  });
  return written.finally(() => worker.terminate());
}
