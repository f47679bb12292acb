import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { libraryRecordSchema } from '../../../utils/profile/library-record-schema.ts';
import { mergeImported, replaceRecords } from '../../../utils/store/merge-people.ts';
import { inTransaction, startWrite } from '../../../utils/store/write-transaction.ts';
import { isSameRecord } from '../../../utils/versions/merge-records.ts';
import { bob, first, promoted, record, slugOf, version } from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { records } from '../versions/arbitrary-records.ts';
import { openEmptyStores, openStores, type Stores } from './store.ts';

const annotation = { starred: false, tags: ['ours'], note: 'Ours.' };
const theirs = record(promoted, {
  versions: [version(first.slug, 500, { headline: 'Trainee' })],
  annotation: { starred: true, tags: ['Ours', 'theirs'], note: 'Theirs.' },
  aliases: [slugOf('ada-l')],
  answer: { fetchedAt: promoted.fetchedAt, raw: { whose: 'theirs' } },
});
const merged = {
  ...theirs,
  versions: [...theirs.versions, first],
  annotation: { starred: true, tags: ['ours', 'theirs'], note: 'Ours.\n\nTheirs.' },
};
const newcomer = record(version(bob, 7_000));

let stores: Stores;
let awake: number;
beforeEach(async () => {
  awake = 0;
  stores = openEmptyStores(() => {
    awake += 1;
  });
  await saveFetch(stores.tasks, first);
  await stores.writer.annotate([first.slug], () => annotation);
});

async function importAll(records: readonly LibraryRecord[], count = records.length) {
  for (const [at, each] of records.entries()) await stores.imports.stage('id', [each], at);
  return stores.imports.commit('id', count);
}

async function libraryRows() {
  const { staged: _, ...rows } = await rowsIn(stores.database);
  return rows;
}

test('an import is merged with what is saved, and once more changes nothing', async () => {
  expect((await importAll([theirs, newcomer]))?.toSorted()).toEqual(['ada', 'bob']);
  expect(await stores.library.records([first.slug, bob])).toEqual([merged, newcomer]);
  const rows = await rowsIn(stores.database);
  expect(rows.staged).toEqual([]);
  expect(await importAll([theirs, newcomer])).toEqual([]);
  expect(await rowsIn(stores.database)).toEqual(rows);
});

test.each([1, 3])('an import of two records announced as %i changes nothing', async (count) => {
  const before = await libraryRows();
  expect(await importAll([theirs, newcomer], count)).toBeUndefined();
  expect(await libraryRows()).toEqual(before);
});

test('a record that cannot be merged undoes the whole import', async () => {
  const before = await libraryRows();
  await stores.imports.stage('id', [newcomer], 1);
  const broken = { importId: 'id', at: 2, json: '{"slug":"zed"}' };
  await (await stores.database.connect()).add('staged', broken);
  await expect(stores.imports.commit('id', 2)).rejects.toThrow();
  expect(await libraryRows()).toEqual(before);
  expect((await rowsIn(stores.database, 'staged')).staged).toHaveLength(2);
});

test('people who are imported at once become what they become one after the other', async () => {
  // nb. Of a few slugs, so that some are the same person and others hold each other's addresses.
  const slugs = fc.constantFrom(...['ada', 'bob', 'ada-l', 'eve'].map(slugOf));
  const several = fc.array(slugs.chain(records), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(several, async (all) => {
      const withoutLists = all.map(({ lists: _, ...each }) =>
        libraryRecordSchema.parse(JSON.parse(JSON.stringify(each))),
      );
      stores = openEmptyStores();
      for (const each of withoutLists) {
        const tx = await startWrite(stores.database);
        const { ours, merged } = await mergeImported(tx, each);
        if (ours && isSameRecord(ours, merged)) continue;
        await inTransaction(tx, () => replaceRecords(tx, ours ? [ours] : [], merged));
      }
      const expected = await libraryRows();
      stores = openEmptyStores();
      await importAll(withoutLists);
      expect(await libraryRows()).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

test('imports do not mix, and only the one that is discarded is dropped', async () => {
  const other = openStores();
  await stores.imports.stage('third', [theirs], 100);
  await stores.imports.stage('one', [theirs], 100);
  await other.imports.stage('other', [newcomer], 200);
  await stores.imports.stage('third', [newcomer], 300);
  await stores.imports.discard('third');
  await other.imports.discardBefore(200);
  expect(await stores.imports.commit('one', 1)).toBeUndefined();
  expect(await other.imports.commit('other', 1)).toEqual([bob]);
  expect(await rowsIn(stores.database, 'staged')).toEqual({ staged: [] });
});

test('an import of a deleted profile saves what the file has, and nothing from before', async () => {
  const batch = await stores.writer.remove([theirs.slug], 9_000);
  await importAll([theirs]);
  expect(await stores.writer.restore(batch)).toEqual([]);
  expect(await stores.library.records([theirs.slug])).toEqual([theirs]);
});

test('an import that is cancelled while it is merged changes nothing', async () => {
  const merged: number[] = [];
  // nb. Called after 500 records.
  stores = openEmptyStores(() => merged.push(stores.imports.follow('id', true)));
  await saveFetch(stores.tasks, first);
  const before = await libraryRows();
  const many = Array.from({ length: 501 }, (_, n) => record(version(slugOf(`person-${n}`), n + 1)));
  await stores.imports.stage('id', many, 1);
  expect(await stores.imports.commit('id', many.length)).toEqual([]);
  expect(merged).toEqual([500]);
  expect(await libraryRows()).toEqual(before);
  expect(stores.imports.follow('id', false)).toBe(0);
});

test('a long import keeps the worker awake', async () => {
  const many = Array.from({ length: 501 }, (_, n) => record(version(slugOf(`person-${n}`), n + 1)));
  await stores.imports.stage('id', many, 1);
  expect(await stores.imports.commit('id', many.length)).toHaveLength(501);
  expect(awake).toBe(1);
});
