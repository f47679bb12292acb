import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { bob, first, manyRecords, promoted, record, slugOf, version } from '../harness/records.ts';
import { openStorePage, type StoreModules } from './store-page.ts';

declare const store: StoreModules;

/** Ada as exported by another browser: promoted since, with other annotations. */
const theirs = record(promoted, {
  versions: [version(first.slug, 500, { headline: 'Trainee' })],
  annotation: { starred: true, tags: ['Ours', 'theirs'], note: 'Theirs.' },
  aliases: [slugOf('ada-l')],
  answer: { fetchedAt: promoted.fetchedAt, raw: { whose: 'theirs' } },
});
const annotation = { starred: false, tags: ['ours'], note: 'Ours.' };
const merged = record(promoted, {
  versions: [...theirs.versions, first],
  annotation: { starred: true, tags: ['ours', 'theirs'], note: 'Ours.\n\nTheirs.' },
  aliases: theirs.aliases,
  answer: { fetchedAt: promoted.fetchedAt, raw: { whose: 'theirs' } },
});
const newcomer = record(version(bob, 7_000), { annotation: { ...annotation, note: '' } });

let page: Page;
beforeEach(async () => {
  page = await openStorePage();
  await page.evaluate(
    async (first, annotation) => {
      const database = store.createDatabase();
      await store.saveFetch(store.createTaskStore(database), first);
      await store.createLibraryWriter(database).annotate([first.slug], () => annotation);
    },
    first,
    annotation,
  );
});

/** Stages each record by itself and commits them as `count` records. Returns the result. */
const importRecords = (records: readonly LibraryRecord[], count: number) =>
  page.evaluate(
    async (records, count) => {
      const database = store.createDatabase();
      const imports = store.createImports(database, () => {});
      for (const [at, record] of records.entries()) await imports.stage('id', [record], at);
      const changed = await imports.commit('id', count);
      const { staged, ...rows } = await store.rowsIn(database);
      const saved = await store.createLibrary(database).records(records.map(({ slug }) => slug));
      return { changed, saved, rows, staged: staged?.length };
    },
    records,
    count,
  );

const rowsBefore = () =>
  page.evaluate(async () => {
    const { staged: _, ...rows } = await store.rowsIn(store.createDatabase());
    return rows;
  });

test('an import merges with the library, and a second import changes nothing', async () => {
  const once = await importRecords([theirs, newcomer], 2);
  expect(once.changed?.toSorted()).toEqual(['ada', 'bob']);
  expect(once.saved).toEqual([merged, newcomer]);
  expect(once.staged).toBe(0);

  const again = await importRecords([theirs, newcomer], 2);
  expect(again).toEqual({ ...once, changed: [] });
});

test.each([1, 3])('committing two staged records as %i changes nothing', async (count) => {
  const before = await rowsBefore();
  const after = await importRecords([theirs, newcomer], count);
  expect(after.changed ?? 'missing').toBe('missing');
  expect(after.rows).toEqual(before);
});

test('a record that cannot be merged leaves the library unchanged, earlier records included', async () => {
  const before = await rowsBefore();
  const seen = await page.evaluate(async (manyRecords) => {
    const database = store.createDatabase();
    const imports = store.createImports(database, () => {});
    await imports.stage('id', manyRecords, 1);
    const broken = { importId: 'id', at: 2, json: '{"slug":"zed"}' };
    await (await database.connect()).add('staged', broken);
    const outcome = await imports.commit('id', manyRecords.length + 1).then(
      () => 'done',
      () => 'failed',
    );
    const { staged, ...rows } = await store.rowsIn(database);
    return { outcome, staged: staged?.length, rows };
  }, manyRecords);
  expect(seen).toEqual({ outcome: 'failed', staged: manyRecords.length + 1, rows: before });
});

test('two imports at once do not mix, and discarding one does not affect the other', async () => {
  const seen = await page.evaluate(
    async (theirs, newcomer, third) => {
      const databases = [store.createDatabase(), store.createDatabase()] as const;
      const [one, other] = databases.map((each) => store.createImports(each, () => {}));
      await Promise.all([
        one?.stage('one', [theirs], 100),
        other?.stage('other', [newcomer], 200),
        one?.stage('third', [third], 300),
      ]);
      await one?.discard('third');
      await other?.discardBefore(200);
      const [discarded, kept] = await Promise.all([
        one?.commit('one', 1),
        other?.commit('other', 1),
      ]);
      const library = store.createLibrary(databases[0]);
      const index = (await library.index().next()).value ?? [];
      return {
        outcome: [discarded ?? 'missing', kept ?? 'missing'],
        index: index.map(({ slug }) => slug),
        ...(await store.rowsIn(databases[0], 'staged')),
      };
    },
    theirs,
    newcomer,
    record(version(slugOf('cleo'), 1)),
  );
  expect(seen).toEqual({ outcome: ['missing', ['bob']], index: ['ada', 'bob'], staged: [] });
});

test('importing a deleted profile saves what the file has, and nothing of the deleted one', async () => {
  const seen = await page.evaluate(async (theirs) => {
    const database = store.createDatabase();
    const imports = store.createImports(database, () => {});
    const writer = store.createLibraryWriter(database);
    const batch = await writer.remove([theirs.slug], 9_000);
    await imports.stage('id', [theirs], 1);
    await imports.commit('id', 1);
    const restored = await writer.restore(batch);
    return { restored, saved: await store.createLibrary(database).records([theirs.slug]) };
  }, theirs);
  expect(seen).toEqual({ restored: [], saved: [theirs] });
});

test('a long import reports regularly that it is still running', async () => {
  const calls = await page.evaluate(async (manyRecords) => {
    let calls = 0;
    const imports = store.createImports(store.createDatabase(), () => ++calls);
    await imports.stage('id', manyRecords, 1);
    await imports.commit('id', manyRecords.length);
    return calls;
  }, manyRecords);
  expect(calls).toBeGreaterThan(0);
});
