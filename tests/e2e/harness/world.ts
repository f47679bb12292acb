import { inject, onTestFinished } from 'vitest';
import { startWorld as start, type World, type WorldOptions } from '../../harness/world.ts';

export * from '../../harness/controls.ts';
export * from '../../harness/person.ts';
export { setOffline, stopWorker } from '../../harness/worker.ts';
export type { World } from '../../harness/world.ts';

/** Starts a world that ends with the test. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const parts = { chromium: inject('chromium'), extension: inject('extension') };
  const world = await start(parts, options);
  onTestFinished(() => world.close());
  return world;
}
