import 'fake-indexeddb/auto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../utils/store/database.ts';
import { storedKeys } from '../architecture/stored-keys.ts';
import { manifestOf } from './manifest.ts';
import { namesIn, tableRows } from './tables.ts';

const policy = 'PRIVACY.md';
const manifests = [manifestOf('chrome'), manifestOf('firefox')];
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe('PRIVACY.md lists', () => {
  const permissions = sorted(
    manifests.flatMap((each) => [...each.permissions, ...each.optional_permissions]),
  );

  test('every permission of the manifest, and no other', () => {
    expect(namesIn(policy, 'Permission').sort()).toEqual(permissions);
  });

  test('which permissions are asked for when they are used', () => {
    const optional = tableRows(policy, 'Permission')
      .filter((row) => row['Asked for'] === 'when it is used')
      .map(({ Permission: name }) => String(name).replaceAll('`', ''));
    expect(sorted(optional)).toEqual(
      sorted(manifests.flatMap((each) => [...each.optional_permissions])),
    );
  });

  test('a reason for each permission and host, as long as the stores allow', () => {
    const rows = [...tableRows(policy, 'Permission'), ...tableRows(policy, 'Host')];
    for (const { Why: reason = '' } of rows) {
      expect(reason.length).toBeGreaterThan(0);
      expect(reason.length).toBeLessThanOrEqual(1_000);
    }
  });

  test('every host that the manifest names, and no other', () => {
    const hosts = manifests.flatMap((each) => [
      ...each.host_permissions,
      ...(each.optional_host_permissions ?? []),
      ...each.content_scripts.flatMap(({ matches }) => matches),
    ]);
    expect(namesIn(policy, 'Host').sort()).toEqual(sorted(hosts));
  });

  test('every host that the extension may load from or connect to', () => {
    for (const { content_security_policy: csp } of manifests) {
      const sources = csp.extension_pages.split(/; /).flatMap((rule) => rule.split(' ').slice(1));
      const outside = sources.filter((source) => !/^'[a-z-]+'$|^data:$/.test(source));
      // nb. A match pattern has no ports, and a host.
      const patterns = outside.map(
        (source) => `${source.replace(/(?<=:)$/, '//*').replace(/:\*$/, '')}/*`,
      );
      expect(patterns.length).toBeGreaterThan(0);
      expect(namesIn(policy, 'Host')).toEqual(expect.arrayContaining(patterns));
    }
  });

  test('every object store of the database, and no other', async () => {
    const db = await createDatabase({ name: 'privacy' }).connect();
    expect(namesIn(policy, 'Store').sort()).toEqual(sorted(db.objectStoreNames));
    db.close();
  });

  test('every key of the storage areas and of localStorage, and no other', () => {
    const files = globSync('{utils,components,entrypoints}/**/*.{ts,tsx}');
    const keys = files.flatMap((path) => storedKeys(path, readFileSync(path, 'utf8')));
    expect(namesIn(policy, 'Key').sort()).toEqual(sorted(keys));
  });
});

test('docs/privacy.md tells users of the same permissions', () => {
  const named = namesIn('docs/privacy.md', 'Permission').filter((name) => !name.includes(':'));
  expect(named.sort()).toEqual(namesIn(policy, 'Permission').sort());
});

test('store/review.md explains what Firefox says is collected', () => {
  const declared =
    manifestOf('firefox').browser_specific_settings?.gecko?.data_collection_permissions;
  const all = [...(declared?.required ?? []), ...(declared?.optional ?? [])];
  expect(namesIn('store/review.md', 'Firefox').sort()).toEqual(sorted(all));
});
