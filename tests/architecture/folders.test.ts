import { expect, test } from 'vitest';
import { type Import, violations } from './folder-rules.ts';
import { importsIn, readSources } from './read-sources.ts';

test('every file imports only what its folder may', () => {
  const files = readSources(process.cwd());
  expect(files.length).toBeGreaterThan(100);
  expect(violations(files)).toEqual([]);
});

const value = (name: string): Import => ({ name });
const type = (name: string): Import => ({ name, isType: true });

test.each([
  ['a pure folder imports the store', 'utils/task/a.ts', '../store/database.ts'],
  ['a pure folder imports upward', 'utils/profile/a.ts', '../task/task.ts'],
  ['a pure folder imports a package', 'utils/task/a.ts', 'zod/mini'],
  ['an adapter imports another adapter', 'utils/outx/a.ts', '../store/settings.ts'],
  ['an adapter imports the engine', 'utils/store/a.ts', '../engine/engine.ts'],
  ['an adapter imports a view', 'utils/browser/a.ts', '../../components/ui/dialog.tsx'],
  ['the engine imports an adapter', 'utils/engine/a.ts', '../outx/outx-client.ts'],
  ['a port imports the engine', 'utils/engine/ports/a.ts', '../pump.ts'],
  ['a view imports an adapter', 'components/ui/a.tsx', '../../utils/browser/browser.ts'],
  ['a view imports the engine', 'components/ui/a.tsx', '../../utils/engine/ports/library.ts'],
  ['a view imports upward', 'components/ui/a.tsx', '../popup/popup-view.tsx'],
  ['the store imports the browser’s API', 'utils/store/a.ts', 'wxt/browser'],
  ['the sandbox imports the extension', 'sandbox/a.ts', '../utils/profile/slug.ts'],
  ['what the stores get imports the database', 'store/a.ts', '../utils/store/database.ts'],
  ['shipped code imports from Node', 'utils/store/a.ts', 'node:fs'],
  ['shipped code imports from tests', 'entrypoints/a.ts', '../tests/e2e/harness/world.ts'],
])('it is a violation if %s, be it for types alone', (_what, path, name) => {
  expect(violations([{ path, imports: [value(name)] }])).toHaveLength(1);
  expect(violations([{ path, imports: [type(name)] }])).toHaveLength(1);
});

test('an adapter may import the ports that it implements', () => {
  const imports = [type('../engine/ports/library.ts')];
  expect(violations([{ path: 'utils/store/a.ts', imports }])).toEqual([]);
});

test.each(['utils/misc/a.ts', 'components/a.tsx', 'src/a.ts'])(
  'it is a violation to add %s: no rule knows its folder',
  (path) => {
    expect(violations([{ path, imports: [] }])).toHaveLength(1);
  },
);

test('it is a violation if the content script carries zod through another file', () => {
  const contentScript = 'entrypoints/content-script.ts';
  const files = (imported: Import) => [
    { path: contentScript, imports: [value('../utils/messages/parse.ts')] },
    { path: 'utils/messages/parse.ts', imports: [imported] },
  ];
  expect(violations(files(value('zod/mini')))).toEqual([
    `${contentScript} carries zod/mini through utils/messages/parse.ts.`,
  ]);
  expect(violations(files(type('zod/mini')))).toEqual([]);
});

test('it is a violation if files import each other', () => {
  const files = [
    { path: 'utils/task/a.ts', imports: [value('./b.ts')] },
    { path: 'utils/task/b.ts', imports: [type('./a.ts')] },
  ];
  expect(violations(files)).toHaveLength(2);
});

test.each<[string, Import]>([
  ["import { a } from './a.ts';", value('./a.ts')],
  ["import './a.ts';", value('./a.ts')],
  ["import * as a from './a.ts';", value('./a.ts')],
  ["export { a } from './a.ts';", value('./a.ts')],
  ["export * from './a.ts';", value('./a.ts')],
  ["const a = import('./a.ts');", value('./a.ts')],
  ['const a = import(`./a.ts`);', value('./a.ts')],
  // The compiler keeps this one for its side effects.
  ["import { type A } from './a.ts';", value('./a.ts')],
  ["import type { A } from './a.ts'; import { a } from './a.ts';", value('./a.ts')],
  ["import type { A } from './a.ts';", type('./a.ts')],
  ["export type { A } from './a.ts';", type('./a.ts')],
  ["export type * from './a.ts';", type('./a.ts')],
  ["type A = import('./a.ts').A;", type('./a.ts')],
])('%s is read as an import', (text, expected) => {
  expect(importsIn('utils/task/planted.ts', text)).toEqual([expected]);
});
