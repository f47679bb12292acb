import { beforeAll } from 'vitest';
import { startWorldWithKey, type World } from './world.ts';

/** One world with a saved key for all tests of a file, prepared once. For tests that don't disturb each other. */
export function shareWorld(prepare?: (world: World) => Promise<void>): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    world = await startWorldWithKey();
    await prepare?.(world);
  });
  return () => {
    if (!world) throw new Error('The world was not started.');
    return world;
  };
}
