import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { startWorld as start, type World, type WorldOptions } from '../../harness/world.ts';
import { readStored, resetWorld, type Stored } from './reset-world.ts';

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

/**
 * Starts a world whose user has saved a key. Without options, the tests share one, which is reset for each of them and
 * closes with the process that runs them.
 */
export async function startWorldWithKey(options?: WorldOptions): Promise<World> {
  if (!options) return sharedWorld();
  const { userDataDir, remove } = copyUserData();
  onTestFinished(remove);
  return startWorld({ ...options, userDataDir });
}

/** The same, before a key was saved. */
export async function startWorldWithoutKey(): Promise<World> {
  const { stored } = shared ?? (await startShared());
  const { apiKey: _, ...local } = stored.local;
  return sharedWorld({ ...stored, local });
}

let shared: { readonly world: World; readonly stored: Stored } | undefined;

/** The world that the tests share, with what is `stored`; by default, with a saved key. */
async function sharedWorld(stored?: Stored): Promise<World> {
  // nb. A test may have closed the browser, or restarted it.
  const isRunning = shared?.world.browser.connected;
  const { world, stored: initially } = isRunning && shared ? shared : await startShared();
  if (isRunning || stored) await resetWorld(world, stored ?? initially);
  return world;
}

/** Starts the world that the tests share. */
async function startShared(): Promise<NonNullable<typeof shared>> {
  await shared?.world.close();
  const parts = { chromium: inject('chromium'), extension: inject('extension') };
  const world = await start(parts, { userDataDir: copyUserData().userDataDir });
  shared = { world, stored: await readStored(world) };
  return shared;
}

/** A copy of the browser's profile folder in which the key is saved. Removed with that folder, unless it is before. */
export function copyUserData(): UserData {
  const from = inject('userDataWithKey');
  const userDataDir = mkdtempSync(join(dirname(from), 'copy-'));
  cpSync(from, userDataDir, { recursive: true });
  return { userDataDir, remove: () => rmSync(userDataDir, { recursive: true, force: true }) };
}

interface UserData {
  readonly userDataDir: string;
  remove(): void;
}

/**
 * Returns what starts a world for a test. What it has stored is prepared once, in the first test of the file, in a world
 * with a saved key.
 */
export function prepareWorld(prepare: (world: World) => Promise<unknown>): () => Promise<World> {
  let prepared: Stored | undefined;
  return async () => {
    if (!prepared) {
      const world = await sharedWorld();
      await prepare(world);
      prepared = await readStored(world);
    }
    return sharedWorld(prepared);
  };
}
