import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { closedWays, navigation, openWays } from '../e2e/harness/ways-out.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const inBackticks = (text: string) =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

test('docs/dependencies.md gives a reason for every dependency, and for no other package', () => {
  const tables = read('docs/dependencies.md').split('## Measurements')[0] ?? '';
  const rows = tables.split('\n').filter((line) => line.startsWith('| `'));
  const listed = rows.flatMap((row) => inBackticks(row.split('|')[1] ?? ''));
  const { dependencies, devDependencies } = packageJson;
  expect(listed.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test('every version is exact', () => {
  const { dependencies, devDependencies } = packageJson;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('docs/architecture.md follows one fetch through at most 20 files', () => {
  const [, fetch = ''] =
    /## One fetch, file by file\n([\s\S]*?)\n## /.exec(read('docs/architecture.md')) ?? [];
  const files = inBackticks(fetch).filter((path) => /\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(10);
  expect(files.length).toBeLessThanOrEqual(20);
});

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/laws.md',
  'docs/releasing.md',
];

test.each(documents)('every path that %s names exists', (document) => {
  const paths = inBackticks(read(document)).filter((text) =>
    /^(utils|components|entrypoints|sandbox|store|tests|docs|public)\/[\w./-]*$/.test(text),
  );
  const isVersioned = (path: string) => path.includes('-vN.');
  expect(paths.filter((path) => !isVersioned(path) && !existsSync(path))).toEqual([]);
});

test('every npm script that the documents name exists', () => {
  const named = [...documents, 'sandbox/README.md'].flatMap((document) =>
    [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? ''),
  );
  expect([...new Set(named)].filter((script) => !(script in packageJson.scripts))).toEqual([]);
});

test('every test that SECURITY.md names exists', () => {
  const threats = read('SECURITY.md').split('## Threat model')[1] ?? '';
  const named: { path: string; name: string }[] = [];
  // nb. A name without a path is of the same file as the one before.
  for (const [, path, name = ''] of threats.matchAll(
    /(?:`(tests\/[^`]+)` )?› _(.+?)_(?=[;,.]?(?:\s|$))/g,
  ))
    named.push({ path: path ?? named.at(-1)?.path ?? '', name });
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ path, name }) => !read(path).includes(name))).toEqual([]);
  const sections = [
    ...(threats.split(/\n## /)[0]?.matchAll(/### (.+)\n([\s\S]*?)(?=\n###|$)/g) ?? []),
  ];
  const untested = sections.filter(([, , section = '']) => !section.includes('`tests/'));
  expect(untested.map(([, title]) => title)).toEqual(['Assets']);
});

test('SECURITY.md lists every way out of our pages that is tried', () => {
  const [, listed = ''] = read('SECURITY.md').split('## What can leave a page of ours');
  const [, blocked = '', possible = ''] =
    /Blocked:\n([\s\S]*?)\nPossible([\s\S]*?)\n## /.exec(listed) ?? [];
  const rows = possible.split('\n').filter((line) => line.startsWith('| `'));
  expect(inBackticks(blocked)).toEqual(Object.keys(closedWays));
  expect(rows.map((row) => inBackticks(row)[0]).sort()).toEqual(
    [...Object.keys(openWays), ...Object.keys(navigation)].sort(),
  );
});
