import { beforeEach, describe, expect, test } from 'vitest';
import { listedRecord } from '../../../utils/import/listed-record.ts';
import { createAnswerStore } from '../../../utils/store/answer-store.ts';
import { bob, first, promoted, record, slugOf } from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores } from './store.ts';

const ada = first.slug;
const token = slugOf('ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc');
const onList = { name: 'Ada King', company: 'Acme', connectedAt: 7, line: 2 };
const annotation = { starred: true, tags: ['vip'], note: 'Met at a fair.' };
const listed = (slug = ada, importedAt = 500) => listedRecord({ ...onList, slug }, importedAt);

let stores: Stores;
let importCount = 0;
beforeEach(() => {
  stores = openEmptyStores();
});

async function importAll(...records: Parameters<Stores['imports']['stage']>[1]) {
  importCount += 1;
  await stores.imports.stage(`import-${importCount}`, records, 1);
  return stores.imports.commit(`import-${importCount}`, records.length);
}

const enrich = () => stores.tasks.apply(ada, { type: 'enrich' }, 600);

describe('a person of a list', () => {
  test('is in the library and its index, and not among the newest fetches', async () => {
    await saveFetch(stores.tasks, {
      ...first,
      slug: bob,
      profile: { ...first.profile, slug: bob },
    });
    expect(await importAll(listed())).toEqual([ada]);
    expect(await stores.library.records([ada])).toEqual([listed()]);
    expect(await stores.library.indexRows([ada])).toEqual([
      { slug: ada, name: 'Ada King', company: 'Acme', text: expect.stringMatching('ada king') },
    ]);
    expect((await stores.library.newest(50)).map(({ slug }) => slug)).toEqual([bob]);
    expect(await stores.library.count()).toBe(2);
  });

  test('can be deleted and restored', async () => {
    await importAll(listed());
    const before = await rowsIn(stores.database);
    const batch = await stores.writer.remove([ada], 9_000);
    expect(await stores.library.count()).toBe(0);
    await stores.writer.restore(batch);
    expect(await rowsIn(stores.database)).toEqual(before);
  });

  test('counts as not fetched for the guard against repeated fetches', async () => {
    await importAll(listed());
    expect(await enrich()).toMatchObject({
      changed: true,
      task: { slug: ada, state: 'queued' },
    });
  });

  test('counts as not fetched even if a deleted profile left its finished task', async () => {
    await saveFetch(stores.tasks, first);
    const { tasks } = await rowsIn(stores.database, 'tasks');
    await stores.writer.remove([ada], 9_000);
    await importAll(listed());
    await (await stores.database.connect()).put('tasks', tasks?.[0] as never);
    expect(await enrich()).toMatchObject({ task: { state: 'queued' } });
  });

  test('is replaced by the fetch, which keeps what the user added and shows no change', async () => {
    await importAll(listed());
    await stores.writer.annotate([ada], () => annotation);
    await saveFetch(stores.tasks, promoted);
    expect(await stores.library.records([ada])).toEqual([
      record(promoted, { annotation, answer: { fetchedAt: 2_000, raw: { of: 2_000 } } }),
    ]);
    expect((await rowsIn(stores.database, 'versions')).versions).toEqual([]);
    const [row] = await stores.library.indexRows([ada]);
    expect(row).toMatchObject({ fetchedAt: 2_000, starred: true, tags: ['vip'] });
    expect(row).not.toHaveProperty('changes');
    expect(await enrich()).toMatchObject({ changed: false });
  });

  test('is found by the fetch of another address of the same person', async () => {
    await importAll(listed(token), { ...listed(slugOf('ada-l')), annotation });
    const profile = {
      ...promoted.profile,
      reportedSlug: slugOf('ada-l'),
      urn: `urn:li:fsd_profile:${token}`,
    };
    await saveFetch(stores.tasks, { ...promoted, profile });
    expect(await stores.library.count()).toBe(1);
    expect(await stores.library.profileState(token)).toMatchObject({
      saved: { fetchedAt: 2_000 },
      versions: [],
      annotation,
    });
  });

  test('is saved once more from a newer list with what is new, and no more from the same', async () => {
    await importAll(listed());
    await stores.writer.annotate([ada], () => annotation);
    expect(await importAll(listed(ada, 501))).toEqual([]);
    const newer = listedRecord({ slug: ada, company: 'Bolt', line: 2 }, 502);
    expect(await importAll(newer)).toEqual([ada]);
    expect(await stores.library.records([ada])).toEqual([
      {
        ...listed(ada, 502),
        saved: {
          ...newer.saved,
          profile: { ...newer.saved.profile, name: 'Ada King' },
          listed: { connectedAt: 7 },
        },
        annotation,
      },
    ]);
  });

  test('has no answer to parse again, even if a file claims so', async () => {
    await importAll({ ...listed(), answer: { fetchedAt: 500, raw: { name: 'Eve' } } });
    const answers = createAnswerStore(stores.database);
    const parse = () => ({ ...first.profile, name: 'Eve' });
    expect(await answers.reparse(undefined, 9, parse)).toMatchObject({ changed: [] });
  });
});

test.each([
  ['the slug', ada],
  ['an alias', slugOf('ada-king')],
  ['the member token', token],
])('a list that names someone who was fetched by %s changes nothing', async (_, slug) => {
  const profile = {
    ...promoted.profile,
    reportedSlug: slugOf('ada-king'),
    urn: `urn:li:fsd_profile:${token}`,
  };
  await saveFetch(stores.tasks, { ...promoted, profile });
  const before = await rowsIn(stores.database);
  const [merge] = await stores.library.merged([listed(slug, 9_000)]);
  expect(merge?.merged).toEqual(merge?.ours);
  expect(await importAll(listed(slug, 9_000))).toEqual([]);
  expect(await rowsIn(stores.database)).toEqual(before);
});
