import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

// Modules are evaluated once per worker instead of once per file, which halves the time.
const shared = { isolate: false, maxWorkers: '100%' } as const;

export default defineConfig({
  oxc,
  test: {
    projects: [
      {
        test: {
          name: 'folders',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        oxc,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/{utils,sandbox,store}/**/*.test.{ts,tsx}'],
          // Property tests run thousands of cases, which may take long on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        oxc,
        test: {
          ...shared,
          name: 'views',
          include: ['tests/{components,gallery}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      {
        oxc,
        // nb. Isolated: each file registers the message handlers of one context, which can't be undone.
        test: { name: 'entrypoints', include: ['tests/entrypoints/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'e2e',
          // The files of a worker share a browser.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // A busy machine may take a while to draw what is polled for.
          expect: { poll: { timeout: 15_000, interval: 100 } },
          // After the fast tests: browsers get the machine to themselves.
          sequence: { groupOrder: 1 },
          // Two cores can run two browsers at a time without one starving the other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
