import type { TestProject } from 'vitest/node';
import { browserPath, firefoxPath } from '../../../sandbox/browser/install-browser.ts';
import { buildExtension } from '../../harness/build-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    extension: string;
    /** Where Firefox is and its build of the extension, or why there is no Firefox. */
    firefox: { path: string; extension: string } | { missing: string };
  }
}

/** The `strict_min_version` of wxt.config.ts. */
const oldestFirefox = 147;

/** Builds the extension as it is shipped, and finds the browsers to run it in, once for all tests. */
export default async function globalSetup(project: TestProject) {
  project.provide('extension', buildExtension());
  project.provide('chromium', await browserPath());

  const firefox = firefoxPath(oldestFirefox);
  if ('missing' in firefox) {
    console.error(`The tests in Firefox are skipped: ${firefox.missing}.`);
    return project.provide('firefox', firefox);
  }
  project.provide('firefox', { ...firefox, extension: buildExtension('firefox') });
}
