import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import type { Slug } from '../../../utils/profile/slug.ts';
import { bob, first, manyRecords, promoted, version } from '../harness/records.ts';
import { openStorePage, type StoreModules } from './store-page.ts';

declare const store: StoreModules;

let page: Page;
beforeEach(async () => {
  page = await openStorePage();
});

test('a deleted profile is found nowhere, and undo restores everything', async () => {
  const seen = await page.evaluate(
    async (first, promoted, other) => {
      const database = store.createDatabase();
      const [tasks, writer, library] = [
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
      await writer.annotate([first.slug], () => ({
        starred: true,
        tags: ['x'],
        note: 'y',
      }));
      const before = await store.rowsIn(database);
      const batch = await writer.remove([first.slug, 'not-saved' as Slug], 9_000);
      const index = await library.index().next();
      const hidden = {
        states: [await library.profileState(first.slug), await library.profileState(alias)],
        records: await library.records([first.slug]),
        newest: (await library.newest(50)).map(({ slug }) => slug),
        index: (index.value ?? []).map(({ slug }) => slug),
        count: await library.count(),
        undoable: await library.undoable(),
      };
      const restored = await writer.restore(batch);
      return { before, hidden, restored, after: await store.rowsIn(database) };
    },
    first,
    promoted,
    version(bob, 5_000),
  );
  const nothing = { aliases: [], versions: [], annotation: { starred: false, tags: [], note: '' } };
  expect(seen.hidden).toEqual({
    states: [
      { slug: 'ada', ...nothing },
      { slug: 'ada-l', ...nothing },
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
] as const)(
  '%s that fails at the last of many profiles changes none of them',
  async (_name, step) => {
    const seen = await page.evaluate(
      async (manyRecords, step) => {
        const database = store.createDatabase();
        const imports = store.createImports(database, () => {});
        const writer = store.createLibraryWriter(database);
        await imports.stage('many', manyRecords, 1);
        await imports.commit('many', manyRecords.length);
        const slugs = manyRecords.map(({ slug }) => slug);
        let calls = 0;
        const fail = {
          annotate: () =>
            writer.annotate(slugs, (before) => {
              if (++calls === manyRecords.length) throw new Error('The last one.');
              return { ...before, starred: true };
            }),
          // An object is not a valid database key.
          remove: () => writer.remove([...slugs, {} as Slug], 1),
        };
        const before = await store.rowsIn(database);
        const outcome = await fail[step]().then(
          () => 'done',
          () => 'failed',
        );
        return { outcome, before, after: await store.rowsIn(database) };
      },
      manyRecords,
      step,
    );
    expect(seen.outcome).toBe('failed');
    expect(seen.before.profiles).toHaveLength(manyRecords.length);
    expect(seen.after).toEqual(seen.before);
  },
);

test('a final deletion removes everything of the profile and nothing else', async () => {
  const seen = await page.evaluate(
    async (first, promoted, other) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      const writer = store.createLibraryWriter(database);
      const alias = 'ada-l' as Slug;
      await store.saveFetch(tasks, first);
      await store.saveFetch(tasks, {
        ...promoted,
        profile: { ...promoted.profile, reportedSlug: alias },
      });
      await store.saveFetch(tasks, other);
      await writer.annotate([first.slug, other.slug], (before) => ({
        ...before,
        starred: true,
      }));
      const earlier = await writer.remove([first.slug], 9_000);
      const later = await writer.remove([other.slug], 9_000);
      await writer.purge(later);
      const { activity: _, creates: _creates, ...rows } = await store.rowsIn(database);
      return {
        earlier,
        later,
        remaining: JSON.stringify(rows),
        undone: await writer.restore(later),
      };
    },
    first,
    promoted,
    version(bob, 5_000),
  );
  expect(seen.later).toBeGreaterThan(seen.earlier);
  expect(seen.remaining).not.toContain('ada');
  expect(seen.remaining).toContain('bob');
  expect(seen.undone).toEqual(['bob']);
});

test('clearing the library keeps the creates for the rate limit, and the key', async () => {
  const remaining = await page.evaluate(async (first) => {
    const database = store.createDatabase();
    await store.createKeyVault(database).seal('outx_secret_4321');
    await store.saveFetch(store.createTaskStore(database), first);
    const writer = store.createLibraryWriter(database);
    await writer.annotate([first.slug], (before) => ({ ...before, note: 'Gone.' }));
    await writer.remove([first.slug], 9_000);
    await writer.clear();
    const rows = { ...(await store.rowsIn(database)), ...(await store.rowsIn(database, 'keys')) };
    return Object.entries(rows).flatMap(([name, { length }]) => (length > 0 ? [name] : []));
  }, first);
  expect(remaining.sort()).toEqual(['creates', 'keys']);
});

test('an annotation is in the index row at once, and does not change the profile', async () => {
  const seen = await page.evaluate(async (first) => {
    const database = store.createDatabase();
    const writer = store.createLibraryWriter(database);
    const library = store.createLibrary(database);
    await store.saveFetch(store.createTaskStore(database), first);
    const before = await library.profileState(first.slug);
    await writer.annotate([first.slug], () => ({
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
