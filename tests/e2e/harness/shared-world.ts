import { afterAll, beforeAll, inject } from 'vitest';
import { startWorld, type World } from '../../harness/world.ts';

/** One world for all tests of a file, prepared once. For tests that don't change the library. */
export function shareWorld(prepare: (world: World) => Promise<void>): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    const parts = { chromium: inject('chromium'), extension: inject('extension') };
    world = await startWorld(parts);
    await prepare(world);
  });
  afterAll(() => world?.close());
  return () => {
    if (!world) throw new Error('The world was not started.');
    return world;
  };
}
