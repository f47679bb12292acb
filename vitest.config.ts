import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  oxc,
  test: {
    projects: [
      { test: { name: 'folders', include: ['tests/architecture/**/*.test.ts'] } },
      {
        oxc,
        test: {
          name: 'unit',
          include: ['tests/{utils,components,entrypoints,sandbox}/**/*.test.{ts,tsx}'],
          // Properties take thousands of runs: a busy machine must not fail them.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two browsers at a time are what two cores bear without one starving the other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
