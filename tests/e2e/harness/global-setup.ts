import type { TestProject } from 'vitest/node';
import { build } from 'wxt';
import { browserPath } from '../../../sandbox/browser/install-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    extension: string;
  }
}

/** Builds the extension as it is shipped, and finds a browser to run it in, once for all tests. */
export default async function globalSetup(project: TestProject) {
  const root = project.vitest.config.root;
  await build({ root, logger: silentLogger() });
  project.provide('extension', `${root}/.output/chrome-mv3`);
  project.provide('chromium', await browserPath());
}

function silentLogger() {
  const silent = () => {};
  return {
    debug: silent,
    log: silent,
    info: silent,
    warn: silent,
    success: silent,
    fatal: console.error,
    error: console.error,
    level: 0,
  };
}
