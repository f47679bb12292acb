import { afterAll, beforeAll, inject } from 'vitest';
import { startWorld, type World } from '../../harness/world.ts';

/** A world for all tests of a file, made ready once; for tests that leave the library as it is. */
export function shareWorld(prepare: (world: World) => Promise<void>): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    const parts = { chromium: inject('chromium'), extension: inject('extension') };
    world = await startWorld(parts);
    await prepare(world);
  });
  afterAll(() => world?.close());
  return () => {
    if (!world) throw new Error('The world has not been started.');
    return world;
  };
}
