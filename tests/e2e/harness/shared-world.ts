import { afterAll, beforeAll, inject } from 'vitest';
import { startWorld, type World } from '../../harness/world.ts';
import { copyUserData } from './world.ts';

/** One world with a saved key for all tests of a file, prepared once. For tests that don't disturb each other. */
export function shareWorld(prepare?: (world: World) => Promise<void>): () => World {
  const { userDataDir, remove } = copyUserData();
  let world: World | undefined;
  beforeAll(async () => {
    const parts = { chromium: inject('chromium'), extension: inject('extension') };
    world = await startWorld(parts, { userDataDir });
    await prepare?.(world);
  });
  afterAll(async () => {
    await world?.close();
    remove();
  });
  return () => {
    if (!world) throw new Error('The world was not started.');
    return world;
  };
}
