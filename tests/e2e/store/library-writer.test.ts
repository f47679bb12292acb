import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import type { Slug } from '../../../utils/profile/slug.ts';
import { bob, crowd, first, promoted, version } from '../harness/records.ts';
import { openStorePage, type StoreModules } from './store-page.ts';

declare const store: StoreModules;

let page: Page;
beforeEach(async () => {
  page = await openStorePage();
});

test('who is deleted is nowhere to be found; undone, everything is as it was', async () => {
  const seen = await page.evaluate(
    async (first, promoted, other) => {
      const database = store.createDatabase();
      const [tasks, libraryCommands, library] = [
        store.createTaskStore(database),
        store.createLibraryWriter(database),
        store.createLibrary(database),
      ];
      const alias = 'ada-l' as Slug;
      await store.saveFetch(tasks, first);
      await store.saveFetch(tasks, {
        ...promoted,
        profile: { ...promoted.profile, reportedSlug: alias },
      });
      await store.saveFetch(tasks, other);
      await libraryCommands.annotate([first.slug], () => ({
        starred: true,
        tags: ['x'],
        note: 'y',
      }));
      const before = await store.rowsIn(database);
      const batch = await libraryCommands.remove([first.slug, 'not-filed' as Slug], 9_000);
      const index = await library.index().next();
      const hidden = {
        subjects: [await library.profileState(first.slug), await library.profileState(alias)],
        records: await library.records([first.slug]),
        newest: (await library.newest(50)).map(({ slug }) => slug),
        index: (index.value ?? []).map(({ slug }) => slug),
        count: await library.count(),
        undoable: await library.undoable(),
      };
      const restored = await libraryCommands.restore(batch);
      return { before, hidden, restored, after: await store.rowsIn(database) };
    },
    first,
    promoted,
    version(bob, 5_000),
  );
  const nobody = { versions: [], annotation: { starred: false, tags: [], note: '' } };
  expect(seen.hidden).toEqual({
    subjects: [
      { slug: 'ada', ...nobody },
      { slug: 'ada-l', ...nobody },
    ],
    records: [],
    newest: ['bob'],
    index: ['bob'],
    count: 1,
    undoable: { batch: 9_000, count: 1 },
  });
  expect(seen.restored).toEqual(['ada']);
  expect(seen.after).toEqual(seen.before);
});

test.each([
  ['annotating', 'annotate'],
  ['deleting', 'remove'],
  ['undoing', 'restore'],
] as const)('%s that fails at the last of many changes none of them', async (_name, step) => {
  const seen = await page.evaluate(
    async (crowd, step) => {
      const database = store.createDatabase();
      const imports = store.createImportStore(database, () => {});
      const libraryCommands = store.createLibraryWriter(database);
      await imports.stage('crowd', crowd, 1);
      await imports.commit('crowd', crowd.length);
      const slugs = crowd.map(({ slug }) => slug);
      let asked = 0;
      const fail = {
        annotate: () =>
          libraryCommands.annotate(slugs, (before) => {
            if (++asked === crowd.length) throw new Error('The last one.');
            return { ...before, starred: true };
          }),
        // No key of a database is an object.
        remove: () => libraryCommands.remove([...slugs, {} as Slug], 1),
        async restore() {
          const batch = await libraryCommands.remove(slugs, 1);
          // Last by its key; its row has no key of its own.
          const broken = { slug: 'zz', batch, row: {} };
          await (await database.connect()).put('trash', broken as never);
          return { batch };
        },
      };
      const prepared = step === 'restore' ? await fail.restore() : undefined;
      const before = await store.rowsIn(database);
      const run = prepared ? () => libraryCommands.restore(prepared.batch) : fail[step];
      const outcome = await run().then(
        () => 'done',
        () => 'failed',
      );
      return { outcome, before, after: await store.rowsIn(database) };
    },
    crowd,
    step,
  );
  expect(seen.outcome).toBe('failed');
  expect(seen.before.profiles).toHaveLength(crowd.length);
  expect(seen.after).toEqual(seen.before);
});

test('a deletion made final takes everything of theirs, and only theirs', async () => {
  const seen = await page.evaluate(
    async (first, promoted, other) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      const libraryCommands = store.createLibraryWriter(database);
      const alias = 'ada-l' as Slug;
      await store.saveFetch(tasks, first);
      await store.saveFetch(tasks, {
        ...promoted,
        profile: { ...promoted.profile, reportedSlug: alias },
      });
      await store.saveFetch(tasks, other);
      await libraryCommands.annotate([first.slug, other.slug], (was) => ({
        ...was,
        starred: true,
      }));
      const earlier = await libraryCommands.remove([first.slug], 9_000);
      const later = await libraryCommands.remove([other.slug], 9_000);
      await libraryCommands.purge(later);
      const { activity: _, creates: _creates, ...rows } = await store.rowsIn(database);
      return {
        earlier,
        later,
        left: JSON.stringify(rows),
        undone: await libraryCommands.restore(later),
      };
    },
    first,
    promoted,
    version(bob, 5_000),
  );
  expect(seen.later).toBeGreaterThan(seen.earlier);
  expect(seen.left).not.toContain('ada');
  expect(seen.left).toContain('bob');
  expect(seen.undone).toEqual(['bob']);
});

test('a library that is emptied keeps what the pace needs, and the key', async () => {
  const left = await page.evaluate(async (first) => {
    const database = store.createDatabase();
    await store.createKeyVault(database).seal('outx_secret_4321');
    await store.saveFetch(store.createTaskStore(database), first);
    const libraryCommands = store.createLibraryWriter(database);
    await libraryCommands.annotate([first.slug], (before) => ({ ...before, note: 'Gone.' }));
    await libraryCommands.remove([first.slug], 9_000);
    await libraryCommands.clear();
    const rows = { ...(await store.rowsIn(database)), ...(await store.rowsIn(database, 'keys')) };
    return Object.entries(rows).flatMap(([name, { length }]) => (length > 0 ? [name] : []));
  }, first);
  expect(left.sort()).toEqual(['creates', 'keys']);
});

test('what is put to a profile is in its index row at once, and the profile is left alone', async () => {
  const seen = await page.evaluate(async (first) => {
    const database = store.createDatabase();
    const libraryCommands = store.createLibraryWriter(database);
    const library = store.createLibrary(database);
    await store.saveFetch(store.createTaskStore(database), first);
    const before = await library.profileState(first.slug);
    await libraryCommands.annotate([first.slug], () => ({
      starred: true,
      tags: ['Hot'],
      note: 'Porto',
    }));
    const [row] = await library.indexRows([first.slug]);
    return { before, after: await library.profileState(first.slug), row };
  }, first);
  expect(seen.row).toMatchObject({ starred: true, tags: ['Hot'] });
  expect(seen.row?.text).toMatch(/hot.*porto/);
  expect(seen.after.saved).toEqual(seen.before.saved);
});
