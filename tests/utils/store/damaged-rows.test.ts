import { beforeEach, describe, expect, test } from 'vitest';
import { createLibraryCommands } from '../../../utils/engine/library-commands.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { bob, first, promoted, record, slugOf, version } from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores } from './store.ts';

const ada = first.slug;
const carl = slugOf('carl');
const damaged = slugOf('damaged');
const imported = slugOf('imported');

/** Rows of the wrong shape, by store. Each has what its store's key path needs. */
const garbage: Readonly<Record<string, readonly unknown[]>> = {
  summaries: [
    { slug: damaged },
    { slug: damaged, fetchedAt: 9e15, name: 5 },
    { slug: damaged, fetchedAt: 'x' },
  ],
  profiles: [{ slug: damaged }, { slug: damaged, fetchedAt: 1, profile: { name: 5 } }],
  versions: [
    { slug: damaged, fetchedAt: 1 },
    { slug: ada, fetchedAt: 5 },
    { slug: ada, fetchedAt: -1, profile: 7 },
  ],
  answers: [{ slug: damaged }, { slug: carl, fetchedAt: 'x' }],
  posts: [{ slug: damaged }, { slug: ada, fetchedAt: 'x', posts: 7, raw: 5 }],
  postTasks: [{ slug: damaged }, { slug: ada, unsettled: 1, state: 'x', outxTaskId: 7 }],
  annotations: [{ slug: damaged }, { slug: carl, starred: 'yes', tags: 'x', note: 5 }],
  aliases: [
    { alias: 'x', slug: 5 },
    { alias: damaged, slug: {} },
    { alias: 'y', slug: [] },
    { alias: 'z' },
  ],
  trash: [
    { slug: damaged },
    { slug: damaged, batch: 'x' },
    { slug: damaged, batch: 1, row: 7, task: 'x' },
  ],
  staged: [
    {},
    { importId: 5 },
    { importId: 'an-import' },
    { importId: 'another', at: 1, json: 'x' },
  ],
  creates: [{}, { at: 'x' }, { at: [] }],
  activity: [null, 7, 'x', {}, { kind: 'started' }],
};

const rows = Object.entries(garbage).flatMap(([store, all]) =>
  all.map((row) => [store, JSON.stringify(row), row] as const),
);

let stores: Stores;
beforeEach(async () => {
  stores = openEmptyStores();
  await saveFetch(stores.tasks, first);
  await saveFetch(stores.tasks, promoted);
  await saveFetch(stores.tasks, version(bob, 5_000));
});

const put = async (store: string, row: unknown) =>
  (await stores.database.connect()).put(store as never, row as never);

const commands = () =>
  createLibraryCommands({
    library: stores.writer,
    imports: stores.imports,
    lists: stores.lists,
    now: () => 9_000,
    changed: () => {},
  });

/** The slugs in the list that a page shows. */
const newest = async () => (await stores.library.newest(50)).map(({ slug }) => slug);

async function wholeIndex(): Promise<Slug[]> {
  const slugs: Slug[] = [];
  for await (const batch of stores.library.index()) slugs.push(...batch.map(({ slug }) => slug));
  return slugs.filter((slug) => slug !== damaged);
}

describe.each(rows)('with a row of %s that is %s', (store, _, row) => {
  beforeEach(() => put(store, row));

  test('pages read everything else', async () => {
    expect((await newest()).filter((slug) => slug !== damaged)).toEqual([bob, ada]);
    expect(await wholeIndex()).toEqual([ada, bob]);
    expect(await stores.library.profileState(ada)).toMatchObject({
      saved: promoted,
      versions: [first],
    });
    for (const slug of [damaged, 'x', 'y', 'z']) {
      expect(await stores.library.profileState(slug as Slug)).toMatchObject({ slug });
    }
    expect(await stores.library.records([ada, bob, damaged])).toHaveLength(2);
    expect(await stores.library.unsettled()).toEqual([]);
    expect(await stores.library.lateSince(0)).toBe(0);
    expect((await stores.library.creates(Date.now())).every(Number.isFinite)).toBe(true);
    expect((await stores.log.newest()).length).toBeGreaterThan(9);
    await stores.tasks.creates(9_000);
  });

  test('every command works, and a deletion can be undone', async () => {
    await commands().annotate([ada], { kind: 'note', text: 'Porto' });
    await commands().annotate([ada, bob, damaged], { kind: 'star', starred: true });
    await commands().remove([ada]);
    const undoable = await stores.library.undoable();
    expect(undoable).toEqual({ batch: 9_000, count: 1 });
    expect(await commands().undoRemove(9_000)).toBe(true);
    expect((await stores.library.profileState(ada)).annotation.note).toBe('Porto');
    await commands().finishRemove(9_000);
    await commands().tidy();
  });

  test('a fetch and an import of others are saved', async () => {
    await saveFetch(stores.tasks, version(carl, 6_000));
    await stores.imports.stage('new', [record(version(imported, 7_000))], 1);
    expect(await commands().commitImport('new', 1)).toBe(1);
    expect((await newest()).filter((slug) => slug !== damaged)).toEqual([imported, carl, bob, ada]);
  });

  test('it stays stored, whatever else is done', async () => {
    const kept = async () => JSON.stringify(await rowsIn(stores.database, store));
    const content = JSON.stringify(row).slice(1, -1);
    expect(await kept()).toContain(content);
    await commands().annotate([ada, bob], { kind: 'star', starred: true });
    await saveFetch(stores.tasks, version(bob, 8_000, { headline: 'Director' }));
    expect(await kept()).toContain(content);
  });
});

describe('a profile that can’t be read', () => {
  const note = { starred: true, tags: ['Hot'], note: 'Porto' };
  const broken = { slug: ada, fetchedAt: 2_000, profile: { slug: ada, name: 5 } };
  const answer = { of: 2_000 };
  const director = { ...promoted.profile, headline: 'Director' };
  beforeEach(async () => {
    await stores.writer.annotate([ada], () => note);
    await put('profiles', broken);
  });

  const everything = async () =>
    JSON.stringify(await rowsIn(stores.database, 'profiles', 'versions', 'answers'));

  test('is counted, with what is stored about it, and shown as such', async () => {
    const found: unknown[] = [];
    for await (const batch of stores.library.unreadable()) found.push(...batch);
    expect(found).toEqual([
      { slug: ada, profile: broken, answer: expect.objectContaining({ raw: answer }) },
    ]);
    expect(await stores.library.profileState(ada)).toMatchObject({
      isUnreadable: true,
      annotation: note,
    });
    expect((await stores.library.profileState(bob)).isUnreadable).toBeUndefined();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a fetch', () => saveFetch(stores.tasks, version(ada, 8_000, director))],
    [
      'an import',
      async () => {
        await stores.imports.stage('new', [record(version(ada, 8_000, director))], 1);
        await commands().commitImport('new', 1);
      },
    ],
  ])('is kept beside what %s saves, with its answer, versions and annotation', async (_, save) => {
    await save();
    const state = await stores.library.profileState(ada);
    expect(state).toMatchObject({
      saved: { fetchedAt: 8_000 },
      versions: [first],
      annotation: note,
    });
    expect(state.isUnreadable).toBeUndefined();
    expect((await stores.library.indexRows([ada]))[0]).toMatchObject({
      starred: true,
      tags: ['Hot'],
    });
    expect(await everything()).toContain(JSON.stringify(broken));
    expect(await everything()).toContain(JSON.stringify(answer));
  });

  test('is gone after it was deleted for good', async () => {
    await commands().remove([ada]);
    await commands().finishRemove(9_000);
    expect(await everything()).not.toContain('ada');
  });
});

test.each([{ row: 7 }, { row: {} }, { task: {} }])(
  'a deletion with a row that holds %j can be undone',
  async (garbage) => {
    const batch = await stores.writer.remove([ada, bob], 9_000);
    const db = await stores.database.connect();
    const trashed = await db.get('trash', ada);
    await put('trash', { ...trashed, ...garbage });
    expect(await stores.writer.restore(batch)).toEqual([ada, bob]);
    expect(await newest()).toEqual([bob, ada]);
    expect(await stores.library.profileState(ada)).toMatchObject({ saved: promoted });
  },
);

test('an annotation with a damaged field keeps the others', async () => {
  const phone = { name: 'Phone', value: '1' };
  await put('annotations', {
    slug: ada,
    starred: 'yes',
    tags: ['Hot', 5],
    note: 'Porto',
    data: [phone, 5],
  });
  const { annotation } = await stores.library.profileState(ada);
  expect(annotation).toEqual({ starred: false, tags: ['Hot'], note: 'Porto', data: [phone] });
});
