import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject, onTestFinished } from 'vitest';
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
 * Starts a world whose user has saved a key. Without options, the tests of a file share one, which is reset for each of
 * them.
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

let shared: { readonly world: World; readonly stored: Stored; close(): Promise<void> } | undefined;
afterAll(() => shared?.close());

/** The world that the tests of this file share, with what is `stored`; by default, with a saved key. */
async function sharedWorld(stored?: Stored): Promise<World> {
  // nb. A test may have closed the browser, or restarted it.
  const isRunning = shared?.world.browser.connected;
  const { world, stored: initially } = isRunning && shared ? shared : await startShared();
  if (isRunning || stored) await resetWorld(world, stored ?? initially);
  return world;
}

/** Starts the world that the tests of this file share. */
async function startShared(): Promise<NonNullable<typeof shared>> {
  await shared?.close();
  const { userDataDir, remove } = copyUserData();
  const parts = { chromium: inject('chromium'), extension: inject('extension') };
  const world = await start(parts, { userDataDir });
  const close = async () => {
    await world.close();
    remove();
  };
  shared = { world, stored: await readStored(world), close };
  return shared;
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
