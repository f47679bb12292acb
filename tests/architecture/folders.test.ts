import { expect, test } from 'vitest';
import { violations } from './folder-rules.ts';
import { readSources } from './read-sources.ts';

test('every file imports only what its room may', () => {
  const files = readSources(process.cwd());
  expect(files.length).toBeGreaterThan(100);
  expect(violations(files)).toEqual([]);
});

test.each([
  ['a pure room reaches for the store', 'utils/task/a.ts', '../store/database.ts'],
  ['a pure room looks upward', 'utils/profile/a.ts', '../task/task.ts'],
  ['a pure room takes a package', 'utils/task/a.ts', 'zod/mini'],
  ['an edge imports another edge', 'utils/outx/a.ts', '../store/settings.ts'],
  ['the engine knows an edge', 'utils/engine/a.ts', '../outx/outx-client.ts'],
  ['a view reaches the browser', 'components/a.tsx', '../utils/browser/browser.ts'],
  ['the browser’s API is outside its seam', 'utils/store/a.ts', 'wxt/browser'],
  ['the sandbox knows the extension', 'sandbox/a.ts', '../utils/profile/slug.ts'],
  ['shipped code takes from Node', 'utils/store/a.ts', 'node:fs'],
  ['shipped code takes from tests', 'entrypoints/a.ts', '../tests/e2e/harness/world.ts'],
])('%s: that is a breach', (_what, path, imported) => {
  expect(violations([{ path, imports: [imported] }])).toHaveLength(1);
});

test('a file outside every room is a breach', () => {
  expect(violations([{ path: 'utils/misc/a.ts', imports: [] }])).toHaveLength(1);
  expect(violations([{ path: 'src/a.ts', imports: [] }])).toHaveLength(1);
});

test('a content script that carries zod through another file is a breach', () => {
  const files = [
    { path: 'entrypoints/content-script.ts', imports: ['../utils/messages/parse.ts'] },
    { path: 'utils/messages/parse.ts', imports: ['zod/mini'] },
  ];
  expect(violations(files)).toEqual([
    'entrypoints/content-script.ts carries zod/mini through utils/messages/parse.ts.',
  ]);
});

test('a circle is a breach', () => {
  const files = [
    { path: 'utils/task/a.ts', imports: ['./b.ts'] },
    { path: 'utils/task/b.ts', imports: ['./a.ts'] },
  ];
  expect(violations(files)).toHaveLength(2);
});
