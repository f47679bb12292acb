import type { World } from '../../harness/world.ts';

const intervalMs = 500;

/** Measures the worker's heap until the returned function is called, which returns the peak in kB. */
export async function measureHeap(world: World): Promise<() => number> {
  const { client } = await world.worker();
  let peakBytes = 0;
  const measure = async () => {
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    peakBytes = Math.max(peakBytes, usedSize);
  };
  await measure();
  const timer = setInterval(() => void measure().catch(() => {}), intervalMs);
  return () => {
    clearInterval(timer);
    return Math.round(peakBytes / 1024);
  };
}
