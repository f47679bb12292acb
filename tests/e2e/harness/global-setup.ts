import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { minFirefoxVersion } from '../../../sandbox/browser/browser-kind.ts';
import { browserPath, firefoxPath } from '../../../sandbox/browser/install-browser.ts';
import { buildExtension } from '../../harness/build-extension.ts';
import { saveKey } from '../../harness/user.ts';
import { type Parts, startWorld } from '../../harness/world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    extension: string;
    /** A browser's profile folder in which the key is saved. */
    userDataWithKey: string;
    /** The path of Firefox and its build of the extension, or why there is no Firefox. */
    firefox: { path: string; extension: string } | { missing: string };
  }
}

/** Builds and packs the extension for production, finds the browsers and saves a key, once for all tests. */
export default async function globalSetup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-users-'));
  const userDataDir = join(folder, 'with-key');
  mkdirSync(userDataDir);
  const extension = await buildExtension('chrome');
  const chromium = await browserPath();
  const [firefoxExtension] = await Promise.all([
    buildExtension('firefox'),
    saveKeyIn(userDataDir, { chromium, extension }),
  ]);
  project.provide('extension', extension);
  project.provide('chromium', chromium);
  project.provide('userDataWithKey', userDataDir);

  const firefox = firefoxPath(minFirefoxVersion);
  if ('missing' in firefox) console.error(`Skipping the tests in Firefox: ${firefox.missing}.`);
  project.provide(
    'firefox',
    'missing' in firefox ? firefox : { ...firefox, extension: firefoxExtension },
  );
  // nb. A browser that was just closed may still write to its folder.
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

async function saveKeyIn(userDataDir: string, parts: Parts): Promise<void> {
  const world = await startWorld(parts, { userDataDir });
  await saveKey(world);
  await world.close();
}
