import type { World } from './world.ts';

/** Stops the background worker, as the browser may at any time. */
export async function stopWorker(world: World): Promise<void> {
  const { id } = await world.extension();
  // nb. Not through a new page: opening one closes the popup.
  const [page] = await world.browser.pages();
  const session = await page?.createCDPSession();
  if (!session) throw new Error('There is no page to connect to the browser.');
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((v) => v.scriptURL.includes(id) && v.runningStatus === 'stopped'))
        resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Sets the background offline or online, including the browser's events for it. */
export async function setOffline(world: World, offline: boolean): Promise<void> {
  const { client } = await world.worker();
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}
