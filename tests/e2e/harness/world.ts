import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject, onTestFinished } from 'vitest';
import { startWorld as start, type World, type WorldOptions } from '../../harness/world.ts';

export { closeSetupGuide, setupGuideIn } from '../../../sandbox/browser/setup-guide.ts';
export * from '../../harness/controls.ts';
export * from '../../harness/messages.ts';
export * from '../../harness/user.ts';
export { setOffline, stopWorker } from '../../harness/worker.ts';
export type { World } from '../../harness/world.ts';

/** Starts a world that closes when the test ends. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const parts = { chromium: inject('chromium'), extension: inject('extension') };
  const world = await start(parts, options);
  onTestFinished(() => world.close());
  return world;
}

/** Starts a world whose user has saved a key. nb. Saving it anew in each test would take seconds. */
export async function startWorldWithKey(options: WorldOptions = {}): Promise<World> {
  const { userDataDir, remove } = copyUserData();
  onTestFinished(remove);
  return startWorld({ ...options, userDataDir });
}

/** A copy of a browser's profile folder; by default, of the one in which the key is saved. */
export function copyUserData(from = inject('userDataWithKey')): UserData {
  const userDataDir = mkdtempSync(join(tmpdir(), 'calling-card-user-'));
  cpSync(from, userDataDir, { recursive: true });
  return { userDataDir, remove: () => rmSync(userDataDir, { recursive: true, force: true }) };
}

interface UserData {
  readonly userDataDir: string;
  remove(): void;
}

/**
 * Returns what starts a world for a test. Its browser data is prepared once, in the first test of the file,
 * by a world with a saved key.
 */
export function prepareWorld(prepare: (world: World) => Promise<unknown>): () => Promise<World> {
  let prepared: UserData | undefined;
  afterAll(() => prepared?.remove());
  return async () => {
    if (!prepared) {
      prepared = copyUserData();
      const world = await startWorld(prepared);
      await prepare(world);
      await world.close();
    }
    const { userDataDir, remove } = copyUserData(prepared.userDataDir);
    onTestFinished(remove);
    return startWorld({ userDataDir });
  };
}
