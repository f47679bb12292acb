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
          include: ['tests/{utils,components,entrypoints,sandbox,gallery}/**/*.test.{ts,tsx}'],
          // Property tests run thousands of cases, which may take long on a busy machine.
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
          // Two cores can run two browsers at a time without one starving the other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
