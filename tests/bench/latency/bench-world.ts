import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { browserPath } from '../../../sandbox/browser/install-browser.ts';
import { saveKey } from '../../harness/user.ts';
import { startWorld, type World, type WorldOptions } from '../../harness/world.ts';

/**
 * A copy of the extension as built, deleted when the process ends. nb. Not the build itself: one
 * made anew during the run would change what is measured.
 */
export function copyOfBuild(): string {
  const build = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
  if (!existsSync(build)) throw new Error('Build the extension first: npm run build.');
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(build, folder, { recursive: true });
  return folder;
}

/**
 * Does the work in a new world with a key saved: nothing in the library, no create counted by the
 * pace, and, unless told otherwise, no debugger that would change how the worker lives.
 */
export async function inWorld<Result>(
  build: string,
  work: (world: World) => Promise<Result>,
  options: WorldOptions = { debugWorker: false },
): Promise<Result> {
  const parts = { chromium: await browserPath(), extension: build };
  const world = await startWorld(parts, options);
  try {
    await saveKey(world);
    return await work(world);
  } finally {
    await world.close();
  }
}

/** One of the extension's pages; the last is the one that `addEasyPage` put there. */
type OwnPage = 'popup' | 'options' | 'library' | 'easy';

/**
 * Opens one of the extension's pages in a new tab. `watch` runs in it before all else; `fragment` is
 * the end of its address, with the #.
 */
export async function openOwnPage(
  world: World,
  name: OwnPage,
  { watch, fragment = '' }: { readonly watch?: () => void; readonly fragment?: string } = {},
): Promise<Page> {
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  if (watch) await page.evaluateOnNewDocument(watch);
  await page.goto(`chrome-extension://${id}/${name}.html${fragment}`);
  return page;
}
