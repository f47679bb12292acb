import { createDatabase } from '../utils/store/database.ts';
import { createExportReader } from '../utils/store/export-reader.ts';
import type { ExportNews, ExportOrder } from './library/export-in-worker.ts';
import { type ExportJob, runExport } from './library/run-export.ts';

/** The least time between two messages about the progress, ms: for each, the page draws. */
const progressMs = 250;

/** The script of the worker in which the library page writes one export. */
function main(): void {
  const run = new AbortController();
  const send = (news: ExportNews) => postMessage(news);
  const start = async (job: ExportJob) => {
    let toldAt = 0;
    const onProgress = (done: number) => {
      if (performance.now() - toldAt < progressMs) return;
      toldAt = performance.now();
      send({ done });
    };
    const reader = createExportReader(createDatabase());
    try {
      send({ written: await runExport(reader, job, onProgress, run.signal) });
    } catch (error) {
      send({ error });
    }
  };
  addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
    if (data === 'cancel') run.abort();
    else void start(data);
  });
}

export default { main };
