import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { minFirefoxVersion } from '../../../sandbox/browser/browser-kind.ts';
import { browserPath, firefoxPath } from '../../../sandbox/browser/install-browser.ts';
import { buildExtension } from '../../harness/build-extension.ts';
import { saveKey } from '../../harness/user.ts';
import { startWorld } from '../../harness/world.ts';

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

/** Builds the extension for production, finds the browsers and saves a key, once for all tests. */
export default async function globalSetup(project: TestProject) {
  const extension = buildExtension();
  const chromium = await browserPath();
  const userDataDir = mkdtempSync(join(tmpdir(), 'calling-card-user-'));
  const world = await startWorld({ chromium, extension }, { userDataDir });
  await saveKey(world);
  await world.close();
  project.provide('extension', extension);
  project.provide('chromium', chromium);
  project.provide('userDataWithKey', userDataDir);

  const firefox = firefoxPath(minFirefoxVersion);
  if ('missing' in firefox) {
    console.error(`Skipping the tests in Firefox: ${firefox.missing}.`);
    project.provide('firefox', firefox);
  } else {
    project.provide('firefox', { ...firefox, extension: buildExtension('firefox') });
  }
  return () => rmSync(userDataDir, { recursive: true, force: true });
}
