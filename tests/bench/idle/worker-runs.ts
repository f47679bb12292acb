import type { World } from '../../harness/world.ts';

/** What the browser tells of the runs of the worker. */
export interface WorkerRuns {
  /** How often the worker was started since. */
  starts(): number;
  /** Resolves once the worker doesn't run. */
  stopped(): Promise<void>;
  end(): Promise<void>;
}

/** Watches the runs of the extension's worker, without keeping it alive. */
export async function watchWorkerRuns(world: World): Promise<WorkerRuns> {
  const { id } = await world.extension();
  const [page] = await world.browser.pages();
  const session = await page?.createCDPSession();
  if (!session) throw new Error('There is no page to connect to the browser.');
  let status = 'stopped';
  let starts = 0;
  let onStopped = () => {};
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      if (!scriptURL.includes(id) || runningStatus === status) continue;
      status = runningStatus;
      if (status === 'starting') starts += 1;
      if (status === 'stopped') onStopped();
    }
  });
  await session.send('ServiceWorker.enable');
  starts = 0;
  return {
    starts: () => starts,
    stopped: () =>
      new Promise((resolve) => {
        if (status === 'stopped') resolve();
        else onStopped = resolve;
      }),
    end: () => session.detach(),
  };
}
