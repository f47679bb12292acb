import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lockfile: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

/** Every package of the lockfile but our own. */
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '');

test('the lockfile has a SHA-512 of every package, for every platform', () => {
  expect(locked.length).toBeGreaterThan(300);
  const without = locked.filter(
    ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test('every package is from the npm registry: none from Git, a file or another server', () => {
  // nb. Without an address, npm takes the package from the registry that it is configured with.
  const elsewhere = locked.filter(
    ([, { link, resolved }]) =>
      link ||
      !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test('only packages on the list run scripts when they are installed, each for a reason', () => {
  const running = locked.flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.split('node_modules/').at(-1)] : [],
  );
  expect(packageJson.allowScripts).toEqual(Object.fromEntries(running.map((name) => [name, true])));
  const documented = readFileSync('docs/dependencies.md', 'utf8');
  const [, section = ''] = /## Install scripts\n([\s\S]*?)\n## /.exec(documented) ?? [];
  const listed = [...section.matchAll(/^- `([^`]+)`: \S/gm)].map(([, name]) => name);
  expect(listed).toEqual(running);
});

test('CI fails on a known vulnerability of high severity', () => {
  const workflow = readFileSync('.github/workflows/ci.yml', 'utf8');
  expect(workflow).toMatch(/run: npm audit --audit-level=high$/m);
});
