import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { browserPath } from '../../../sandbox/browser/install-browser.ts';
import { saveKey } from '../../harness/user.ts';
import { startWorld, type World, type WorldOptions } from '../../harness/world.ts';

const output = new URL('../../../.output/chrome-mv3', import.meta.url).pathname;

/**
 * Copies the built extension to a temporary folder, which is deleted when the process ends. nb. A
 * copy: another build during the run would change what is measured.
 */
export function copyOfBuild(build = output): string {
  if (!existsSync(build)) throw new Error('Build the extension first: npm run build.');
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(build, folder, { recursive: true });
  return folder;
}

/** By default no debugger is attached to the worker, because it would keep the worker alive. */
const benchWorld: WorldOptions = { debugWorker: false };

/** Runs in a new world with a saved key, an empty library and no creates counted by the rate limit. */
export const inWorld = <Result>(
  build: string,
  run: (world: World) => Promise<Result>,
  options = benchWorld,
): Promise<Result> =>
  inNewWorld(
    build,
    async (world) => {
      await saveKey(world);
      return run(world);
    },
    options,
  );

/** Runs in a new world as the browser has it after the installation. */
export async function inNewWorld<Result>(
  build: string,
  run: (world: World) => Promise<Result>,
  options = benchWorld,
): Promise<Result> {
  const parts = { chromium: await browserPath(), extension: build };
  // nb. A folder of its own, so that the world can be restarted.
  const userDataDir = mkdtempSync(join(tmpdir(), 'calling-card-profile-'));
  const world = await startWorld(parts, { userDataDir, ...options });
  try {
    return await run(world);
  } finally {
    await world.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Opens one of the extension's pages in a new tab: `name` without `.html`. `watch` runs in the page
 * before its own scripts; `fragment` is the end of its URL, with the `#`.
 */
export async function openOwnPage(
  world: World,
  name: string,
  { watch, fragment = '' }: { readonly watch?: () => void; readonly fragment?: string } = {},
): Promise<Page> {
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  if (watch) await page.evaluateOnNewDocument(watch);
  await page.goto(`chrome-extension://${id}/${name}.html${fragment}`);
  return page;
}
