import { globSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Outx, TaskStore } from '../../../utils/engine/ports/fetching.ts';
import type {
  ImportStaging,
  ImportStore,
  Library,
  LibraryWriter,
} from '../../../utils/engine/ports/library.ts';
import type { ActivityLog, KeyVault, SettingsStore } from '../../../utils/engine/ports/settings.ts';
import type { CouchDb, TeamReader, TeamStore } from '../../../utils/engine/ports/team.ts';
import { createOutxClient } from '../../../utils/outx/outx-client.ts';
import { createActivityLog } from '../../../utils/store/activity-log.ts';
import { createImportStaging } from '../../../utils/store/import-staging.ts';
import { createImportStore } from '../../../utils/store/import-store.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { createLibrary } from '../../../utils/store/library-store.ts';
import { createLibraryWriter } from '../../../utils/store/library-writer.ts';
import { createSettingsStore } from '../../../utils/store/settings-store.ts';
import { createTaskStore } from '../../../utils/store/task-store.ts';
import { createTeamReader } from '../../../utils/store/team/team-reader.ts';
import { createTeamStore } from '../../../utils/store/team/team-store.ts';
import { createCouchClient } from '../../../utils/team/couch-client.ts';
import { nodesBelow, nodesIn, parse } from '../../architecture/syntax.ts';

// nb. The compiler checks this test (`npm run check`); running it does nothing.
test('every adapter returns the type of its port', () => {
  expectTypeOf(createTaskStore).returns.toEqualTypeOf<TaskStore>();
  expectTypeOf(createLibrary).returns.toEqualTypeOf<Library>();
  expectTypeOf(createLibraryWriter).returns.toEqualTypeOf<LibraryWriter>();
  expectTypeOf(createImportStaging).returns.toEqualTypeOf<ImportStaging>();
  expectTypeOf(createImportStore).returns.toEqualTypeOf<ImportStore>();
  expectTypeOf(createSettingsStore).returns.toEqualTypeOf<SettingsStore>();
  expectTypeOf(createActivityLog).returns.toEqualTypeOf<ActivityLog>();
  expectTypeOf(createKeyVault).returns.toEqualTypeOf<KeyVault>();
  expectTypeOf(createOutxClient).returns.toEqualTypeOf<Outx>();
  expectTypeOf(createTeamStore).returns.toEqualTypeOf<TeamStore>();
  expectTypeOf(createTeamReader).returns.toEqualTypeOf<TeamReader>();
  expectTypeOf(createCouchClient).returns.toEqualTypeOf<CouchDb>();
});

/** The names of the interfaces and type aliases that these files declare, with the file of each. */
const typesIn = (pattern: string) =>
  globSync(pattern).flatMap((path) =>
    nodesBelow(parse(path, readFileSync(path, 'utf8'))).flatMap((node) => {
      const isType = /^TS(InterfaceDeclaration|TypeAliasDeclaration)$/.test(node.type);
      return isType ? nodesIn(node, 'id').map(({ name }) => ({ path, name: String(name) })) : [];
    }),
  );

describe('every port is declared once', () => {
  const ports = typesIn('utils/engine/ports/*.ts');
  const all = typesIn('{utils,entrypoints,components}/**/*.{ts,tsx}');

  test.each(ports)('$name in $path', ({ name }) => {
    expect(all.filter((other) => other.name === name)).toHaveLength(1);
  });
});
