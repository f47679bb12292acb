import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { startWorld as start, type World, type WorldOptions } from '../../harness/world.ts';

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

/** A copy of the browser's profile folder in which the key is saved. */
export function copyUserData(): { readonly userDataDir: string; remove(): void } {
  const userDataDir = mkdtempSync(join(tmpdir(), 'calling-card-user-'));
  cpSync(inject('userDataWithKey'), userDataDir, { recursive: true });
  return { userDataDir, remove: () => rmSync(userDataDir, { recursive: true, force: true }) };
}
