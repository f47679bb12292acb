import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import {
  bob,
  first,
  lessComplete,
  manyRecords,
  promoted,
  record,
  version,
} from '../harness/records.ts';
import { openStorePage, type StoreModules } from './store-page.ts';

declare const store: StoreModules;

let page: Page;
beforeEach(async () => {
  page = await openStorePage();
});

test('a refresh keeps the earlier version, the tags and the note, and saves the new answer', async () => {
  const seen = await page.evaluate(
    async (first, promoted) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      await store.saveFetch(tasks, first);
      const annotation = { starred: true, tags: ['engines'], note: 'Kept.' };
      await store.createLibraryWriter(database).annotate([first.slug], () => annotation);
      await store.saveFetch(tasks, promoted);
      const library = store.createLibrary(database);
      return {
        records: await library.records([first.slug]),
        rows: await library.indexRows([first.slug]),
      };
    },
    first,
    promoted,
  );
  const annotation = { starred: true, tags: ['engines'], note: 'Kept.' };
  const answer = { fetchedAt: 2_000, raw: { of: 2_000 } };
  expect(seen.records).toEqual([record(promoted, { versions: [first], annotation, answer })]);
  expect(seen.rows).toMatchObject([
    { changedAt: 2_000, changes: ['promoted', 'new-headline'], starred: true, tags: ['engines'] },
  ]);
});

test('a less complete answer is kept as a version, and does not replace the saved answer', async () => {
  const seen = await page.evaluate(
    async (first, lessComplete) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      await store.saveFetch(tasks, first);
      await store.saveFetch(tasks, lessComplete);
      return store.createLibrary(database).records([first.slug]);
    },
    first,
    lessComplete,
  );
  const saved = { ...first, lessCompleteAt: 3_000 };
  const answer = { fetchedAt: 1_000, raw: { of: 1_000 } };
  expect(seen).toEqual([record(saved, { versions: [lessComplete], answer })]);
});

test('a refresh that cannot be stored leaves profile, versions and answer unchanged', async () => {
  const seen = await page.evaluate(
    async (first, promoted) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      await store.saveFetch(tasks, first);
      const names = ['profiles', 'summaries', 'versions', 'answers', 'aliases'];
      const before = await store.rowsIn(database, ...names);
      const outcome = await store
        .saveFetch(tasks, promoted, () => {})
        .catch((error: Error) => error.name);
      return { before, outcome, after: await store.rowsIn(database, ...names) };
    },
    first,
    promoted,
  );
  expect(seen.outcome).toBe('DataCloneError');
  expect(seen.after).toEqual(seen.before);
});

test('a running fetch survives the deletion of its profile, and saves its result as a new one', async () => {
  const seen = await page.evaluate(
    async (first, promoted) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      const writer = store.createLibraryWriter(database);
      await store.saveFetch(tasks, first);
      await writer.annotate([first.slug], (before) => ({
        ...before,
        note: 'Deleted.',
      }));
      await tasks.apply(first.slug, { type: 'refresh' }, 1_990);
      await tasks.apply(first.slug, { type: 'sending' }, 1_991);
      await tasks.apply(first.slug, { type: 'accepted', outxTaskId: 'id' }, 1_992);
      const batch = await writer.remove([first.slug], 1_993);
      const open = await tasks.open();
      const fetched = { version: promoted, raw: 'new' };
      await tasks.apply(first.slug, { type: 'completed', outxTaskId: 'id' }, 2_000, fetched);
      const restored = await writer.restore(batch);
      return { open, restored, records: await store.createLibrary(database).records([first.slug]) };
    },
    first,
    promoted,
  );
  expect(seen.open).toMatchObject([{ slug: 'ada', state: 'waiting', outxTaskId: 'id' }]);
  expect(seen.restored).toEqual([]);
  expect(seen.records).toEqual([record(promoted, { answer: { fetchedAt: 2_000, raw: 'new' } })]);
});

test('enrich fetches a deleted profile again, but not an imported one', async () => {
  const states = await page.evaluate(
    async (first, imported) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      const imports = store.createImports(database, () => {});
      await store.saveFetch(tasks, first);
      const whenSaved = await tasks.apply(first.slug, { type: 'enrich' }, 4_000);
      await store.createLibraryWriter(database).remove([first.slug], 5_000);
      const whenDeleted = await tasks.apply(first.slug, { type: 'enrich' }, 6_000);
      await imports.stage('one', [imported], 1);
      await imports.commit('one', 1);
      const whenImported = await tasks.apply(imported.slug, { type: 'enrich' }, 7_000);
      const refreshed = await tasks.apply(imported.slug, { type: 'refresh' }, 8_000);
      const applied = [whenSaved, whenDeleted, whenImported, refreshed];
      return applied.map(({ task, changed }) => [task?.state ?? '', changed]);
    },
    first,
    record(version(bob, 1)),
  );
  expect(states).toEqual([
    ['done', false],
    ['queued', true],
    ['', false],
    ['queued', true],
  ]);
});

test('no change is lost when two connections write at once', async () => {
  const seen = await page.evaluate(
    async (first, promoted, manyRecords) => {
      const databases = [store.createDatabase(), store.createDatabase()] as const;
      const [one, other] = databases.map(store.createLibraryWriter);
      const imports = store.createImports(databases[1], () => {});
      await store.saveFetch(store.createTaskStore(databases[0]), first);
      await imports.stage('many', manyRecords, 1);
      const tags = Array.from({ length: 40 }, (_, n) => `tag ${n}`);
      await Promise.all([
        ...tags.map((tag, n) =>
          (n % 2 ? one : other)?.annotate([first.slug], (before) => ({
            ...before,
            tags: [...before.tags, tag],
          })),
        ),
        imports.commit('many', manyRecords.length),
        store.saveFetch(store.createTaskStore(databases[1]), promoted),
      ]);
      const library = store.createLibrary(databases[0]);
      const [saved] = await library.records([first.slug]);
      return { saved, count: await library.count(), tags };
    },
    first,
    promoted,
    manyRecords,
  );
  expect(seen.saved?.annotation.tags.toSorted()).toEqual(seen.tags.toSorted());
  expect([seen.saved?.saved, seen.saved?.versions]).toEqual([promoted, [first]]);
  expect(seen.count).toBe(manyRecords.length + 1);
});
