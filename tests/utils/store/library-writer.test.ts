import { beforeEach, describe, expect, test } from 'vitest';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { bob, first, promoted, slugOf, version } from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores, saveMany } from './store.ts';

const ada = first.slug;
const alias = slugOf('ada-l');

let stores: Stores;
beforeEach(async () => {
  stores = openEmptyStores();
  await saveFetch(stores.tasks, first);
  const { profile } = promoted;
  await saveFetch(stores.tasks, { ...promoted, profile: { ...profile, reportedSlug: alias } });
  await saveFetch(stores.tasks, version(bob, 5_000));
});

const annotation = { starred: true, tags: ['Hot'], note: 'Porto' };

test('an annotation is in the index row at once, and the profile stays as it is', async () => {
  const before = await stores.library.profileState(ada);
  await stores.writer.annotate([ada, slugOf('not-saved')], () => annotation);
  expect(await stores.library.profileState(ada)).toEqual({ ...before, annotation });
  const [row] = await stores.library.indexRows([ada]);
  expect(row).toMatchObject({ starred: true, tags: ['Hot'] });
  expect(row?.text).toMatch(/hot.*porto/);
  await stores.writer.annotate([ada], () => ({ starred: false, tags: [], note: '' }));
  expect(await rowsIn(stores.database, 'annotations')).toEqual({ annotations: [] });
});

test('data alone is stored, and without its last field there is no annotation', async () => {
  const data = [{ name: 'Phone', value: '1' }];
  await stores.writer.annotate([ada], () => ({ ...emptyAnnotation, data }));
  expect((await stores.library.profileState(ada)).annotation).toStrictEqual({
    ...emptyAnnotation,
    data,
  });
  await stores.writer.annotate([ada], () => emptyAnnotation);
  expect(await rowsIn(stores.database, 'annotations')).toEqual({ annotations: [] });
});

test('the long text has About, and a long note as long as there is one', async () => {
  const about = version(bob, 6_000);
  await saveFetch(stores.tasks, {
    ...about,
    profile: { ...about.profile, about: 'Build\nsails.' },
  });
  const textOf = async (slug: Slug) => (await stores.library.longTextsOf([slug]))[0]?.text;
  expect(await textOf(bob)).toBe('build sails.');
  const note = `${'x'.repeat(4_000)} end`;
  await stores.writer.annotate([bob], (before) => ({ ...before, note }));
  expect(await textOf(bob)).toBe(`build sails.\u001f${note}`);
  await stores.writer.annotate([bob], (before) => ({ ...before, note: 'Short.' }));
  expect(await textOf(bob)).toBe('build sails.');
  const { value } = await stores.library.longTexts().next();
  expect(value).toContainEqual({ slug: bob, text: 'build sails.' });
  await stores.writer.remove([bob], 9_000);
  await stores.writer.purge(9_001);
  expect(await textOf(bob)).toBeUndefined();
});

test.each([
  { between: 'nobody', those: ['p-3', 'p-1', 'p-2'] },
  { between: 'one other', those: ['p-1', 'p-2', 'p-4'] },
  { between: 'many others', those: ['p-0', 'p-9'] },
])(
  'with $between between them, exactly these people are tagged, deleted and restored',
  async ({ those }) => {
    const everyone = Array.from({ length: 10 }, (_, n) => version(slugOf(`p-${n}`), 10 + n));
    await saveMany(stores, everyone);
    const slugs = those.map(slugOf);
    const whoIn = async (name: string) =>
      (((await rowsIn(stores.database, name))[name] ?? []) as { slug: Slug }[]).map(
        ({ slug }) => slug,
      );
    const before = await whoIn('summaries');
    const tag = { ...emptyAnnotation, tags: ['Hot'] };
    expect((await stores.writer.annotate(slugs, () => tag)).toSorted()).toEqual(slugs.toSorted());
    expect(await whoIn('annotations')).toEqual(slugs.toSorted());
    const tagged = await rowsIn(stores.database, 'summaries');
    const batch = await stores.writer.remove(slugs, 9_000);
    expect(await whoIn('summaries')).toEqual(before.filter((slug) => !slugs.includes(slug)));
    await stores.writer.restore(batch);
    expect(await rowsIn(stores.database, 'summaries')).toEqual(tagged);
  },
);

describe('a deletion', () => {
  test('hides a profile everywhere, and undone leaves everything as it was', async () => {
    await stores.writer.annotate([ada], () => annotation);
    const before = await rowsIn(stores.database);
    const batch = await stores.writer.remove([ada, slugOf('not-saved')], 9_000);
    for (const slug of [ada, alias]) {
      expect(await stores.library.profileState(slug)).toEqual({
        slug,
        aliases: [],
        versions: [],
        annotation: { starred: false, tags: [], note: '' },
      });
    }
    expect(await stores.library.records([ada])).toEqual([]);
    expect((await stores.library.newest(50)).map(({ slug }) => slug)).toEqual([bob]);
    expect(await stores.library.count()).toBe(1);
    expect(await stores.library.undoable()).toEqual({ batch: 9_000, count: 1 });
    expect(await stores.writer.restore(batch)).toEqual([ada]);
    expect(await rowsIn(stores.database)).toEqual(before);
  });

  test('that is final removes everything about its profiles, and nothing else', async () => {
    await stores.writer.annotate([ada, bob], () => annotation);
    const earlier = await stores.writer.remove([ada], 9_000);
    const later = await stores.writer.remove([bob], 9_000);
    expect(later).toBeGreaterThan(earlier);
    await stores.writer.purge(later);
    const { activity: _, creates: _creates, ...rows } = await rowsIn(stores.database);
    expect(JSON.stringify(rows)).not.toContain('ada');
    expect(JSON.stringify(rows)).toContain('bob');
    expect(await stores.writer.restore(later)).toEqual([bob]);
  });

  test('of many in steps is undone as a whole', async () => {
    const batch = await stores.writer.remove([ada], 9_000);
    expect(await stores.writer.remove([bob], 9_001, batch)).toBe(batch);
    expect(await stores.library.undoable()).toEqual({ batch, count: 2 });
    expect(await stores.writer.restore(batch)).toEqual([ada, bob]);
    expect(await stores.library.count()).toBe(2);
  });

  test('of more profiles than one batch is complete, and purged in several batches', async () => {
    const many = Array.from({ length: 1_001 }, (_, n) => slugOf(`person-${n}`));
    await saveMany(
      stores,
      many.map((slug) => version(slug, 1)),
    );
    const batch = await stores.writer.remove(many, 9_000);
    expect(await stores.library.count()).toBe(2);
    await stores.writer.purge(batch + 1);
    expect(await rowsIn(stores.database, 'trash', 'profiles')).toMatchObject({
      trash: [],
      profiles: [{ slug: ada }, { slug: bob }],
    });
  });
});

describe('nothing changes if it fails at the last profile', () => {
  const invalidKey = {} as Slug;

  test.each([
    ['an annotation', () => stores.writer.annotate([ada, invalidKey], () => annotation)],
    ['a deletion', () => stores.writer.remove([ada, invalidKey], 9_000)],
    [
      'an annotation that throws',
      () =>
        stores.writer.annotate([ada, bob], (before) => {
          if (before.starred) return before;
          throw new Error('The last one.');
        }),
    ],
  ])('%s', async (_, run) => {
    const before = await rowsIn(stores.database);
    await expect(run()).rejects.toThrow();
    expect(await rowsIn(stores.database)).toEqual(before);
  });
});

test('deleting everything keeps the key and the creates: the rate limit is not reset', async () => {
  await createKeyVault(stores.database).seal('outx_secret_4321');
  await stores.writer.annotate([ada], () => annotation);
  await stores.writer.remove([ada], 9_000);
  await stores.writer.clear();
  const rows = {
    ...(await rowsIn(stores.database)),
    ...(await rowsIn(stores.database, 'keys')),
  };
  const left = Object.entries(rows).flatMap(([name, { length }]) => (length > 0 ? [name] : []));
  expect(left.sort()).toEqual(['creates', 'keys']);
  expect(await stores.library.creates(9_000)).toHaveLength(3);
});
