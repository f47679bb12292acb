import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFormats, isWholeFormat } from '../../../utils/export/export-formats.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { createExportReader } from '../../../utils/store/export-reader.ts';
import { slugOf } from '../../e2e/harness/records.ts';
import { ada, exported, libraries } from '../export/people.ts';
import { openEmptyStores, type Stores } from './store.ts';

type Row = readonly [store: string, row: object];

/** What may be stored for a person besides. */
const events: Readonly<Record<string, (slug: Slug) => readonly Row[]>> = {
  nothing: () => [],
  'damaged profile': (slug) => [['profiles', { slug, profile: 5 }]],
  'damaged version': (slug) => [['versions', { slug, fetchedAt: -7 }]],
  'damaged annotation': (slug) => [['annotations', { slug, tags: ['x', 5], note: 7 }]],
  'damaged answer': (slug) => [['answers', { slug }]],
  'damaged posts': (slug) => [['posts', { slug, raw: 5 }]],
  'damaged alias': (slug) => [
    ['aliases', { alias: `other-of-${slug}`, slug: 5 }],
    ['aliases', { alias: `another-of-${slug}`, slug }],
  ],
  lists: (slug) => [
    ['lists', { id: 'b', name: 'First', position: 1 }],
    ['lists', { id: 'a', name: 'Second', position: 2 }],
    ['lists', { id: 'c', name: 'Deleted', position: 0, deletedAt: 5 }],
    ['lists', { id: 'd', name: 5 }],
    ...['a', 'b', 'c', 'd', 'none'].map(
      (listId): Row => ['members', { listId, slug, position: 1 }],
    ),
  ],
};

async function happen({ database, writer }: Stores, slug: Slug, event: string) {
  if (event === 'deletion') return void (await writer.remove([slug], 9));
  for (const [store, row] of events[event]?.(slug) ?? []) {
    await (await database.connect()).put(store as never, row as never);
  }
}

test('files of a whole library are made of the records that are read one by one', async () => {
  const kinds = [...Object.keys(events), 'deletion'];
  const happenings = fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...kinds)), { maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(libraries(8), happenings, fc.boolean(), async (people, all, isReversed) => {
      const stores = openEmptyStores();
      await stores.imports.stage('an-import', people, 1);
      await stores.imports.commit('an-import', people.length);
      const saved: Slug[] = [];
      for await (const rows of stores.library.index()) saved.push(...rows.map(({ slug }) => slug));
      for (const [n, event] of all) {
        const slug = saved[n];
        if (slug) await happen(stores, slug, event);
      }
      const slugs = [...(isReversed ? saved.reverse() : saved), slugOf('not-saved')];
      const records = await stores.library.records(slugs);
      const openReader = createExportReader(stores.database);
      expect(await (await openReader(true))(slugs)).toEqual(records);
      for (const format of exportFormats) {
        const read = await (await openReader(isWholeFormat(format)))(slugs);
        expect(exported(format, read)).toBe(exported(format, records));
      }
    }),
    { numRuns: 25 },
  );
});

/** Someone with as many earlier versions. */
function withVersions(slug: Slug, count: number): LibraryRecord {
  const version = { slug, profile: { ...ada.saved.profile, slug }, fetchedAt: 1_000 };
  const versions = Array.from({ length: count }, (_, n) => ({
    ...version,
    profile: { ...version.profile, headline: `Headline ${n}` },
    fetchedAt: n,
  }));
  return { slug, saved: version, versions, annotation: ada.annotation, aliases: [] };
}

test('a few of many people, with many versions between theirs, are read, too', async () => {
  const stores = openEmptyStores();
  const people = Array.from({ length: 30 }, (_, n) => withVersions(slugOf(`person-${10 + n}`), 3));
  await stores.imports.stage('an-import', people, 1);
  await stores.imports.commit('an-import', people.length);
  const slugs = [slugOf('person-38'), slugOf('person-11')];
  const records = await (await createExportReader(stores.database)(true))(slugs);
  expect(records).toEqual([people[28], people[1]]);
});
