import type { World } from '../../harness/world.ts';

const everyMs = 500;

/** Watches the worker's heap; the call returned ends that and tells the highest seen, in kB. */
export async function watchHeap(world: World): Promise<() => number> {
  const { client } = await world.worker();
  let peakBytes = 0;
  const look = async () => {
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    peakBytes = Math.max(peakBytes, usedSize);
  };
  await look();
  const timer = setInterval(() => void look().catch(() => {}), everyMs);
  return () => {
    clearInterval(timer);
    return Math.round(peakBytes / 1024);
  };
}
