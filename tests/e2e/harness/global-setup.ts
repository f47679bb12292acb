import type { TestProject } from 'vitest/node';
import { minFirefoxVersion } from '../../../sandbox/browser/browser-kind.ts';
import { browserPath, firefoxPath } from '../../../sandbox/browser/install-browser.ts';
import { buildExtension } from '../../harness/build-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    extension: string;
    /** The path of Firefox and its build of the extension, or why there is no Firefox. */
    firefox: { path: string; extension: string } | { missing: string };
  }
}

/** Builds the extension for production and finds the browsers, once for all tests. */
export default async function globalSetup(project: TestProject) {
  project.provide('extension', buildExtension());
  project.provide('chromium', await browserPath());

  const firefox = firefoxPath(minFirefoxVersion);
  if ('missing' in firefox) {
    console.error(`Skipping the tests in Firefox: ${firefox.missing}.`);
    return project.provide('firefox', firefox);
  }
  project.provide('firefox', { ...firefox, extension: buildExtension('firefox') });
}
