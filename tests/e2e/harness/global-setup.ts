import type { TestProject } from 'vitest/node';
import { browserPath } from '../../../sandbox/browser/install-browser.ts';
import { buildExtension } from '../../harness/build-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    extension: string;
  }
}

/** Builds the extension as it is shipped, and finds a browser to run it in, once for all tests. */
export default async function globalSetup(project: TestProject) {
  project.provide('extension', buildExtension());
  project.provide('chromium', await browserPath());
}
