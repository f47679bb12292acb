import { beforeEach, describe, expect, test } from 'vitest';
import type { PeopleList } from '../../../utils/profile/people-list.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { bob, first, record, slugOf, version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores } from './store.ts';

const ada = first.slug;
const zoe = slugOf('zoe-not-saved');
const berlin: PeopleList = { id: 'berlin', name: 'Berlin', position: 2 };
const event: PeopleList = { id: 'event', name: 'Spring event', position: 1 };

let stores: Stores;
beforeEach(async () => {
  stores = openEmptyStores();
  await saveFetch(stores.tasks, first);
  await saveFetch(stores.tasks, version(bob, 5_000));
  await put(berlin);
  await put(event);
  await add('berlin', [bob, ada, zoe]);
});

const put = (list: PeopleList) => stores.lists.edit({ kind: 'put', list }, 1);

const add = (listId: string, slugs: readonly Slug[], from = 100) =>
  stores.lists.edit(
    {
      kind: 'add',
      members: slugs.map((slug, index) => ({ listId, slug, position: from + index })),
    },
    1,
  );

const names = async () => (await stores.lists.all()).map(({ name }) => name);
const slugsIn = async (listId: string) =>
  (await stores.lists.membersOf(listId)).map(({ slug }) => slug);

test('lists and the people in them are read in their order', async () => {
  expect(await names()).toEqual(['Spring event', 'Berlin']);
  expect(await slugsIn('berlin')).toEqual([bob, ada, zoe]);
  expect(await stores.lists.members()).toEqual(new Map([['berlin', new Set([ada, bob, zoe])]]));
});

test('a list is renamed and moved, and so are people in it', async () => {
  await put({ ...berlin, name: 'Berlin, Kreuzberg', position: 0 });
  await add('berlin', [zoe], 1);
  expect(await names()).toEqual(['Berlin, Kreuzberg', 'Spring event']);
  expect(await slugsIn('berlin')).toEqual([zoe, bob, ada]);
});

test('people are taken out of one list and stay in others and in the library', async () => {
  await add('event', [bob]);
  await stores.lists.edit({ kind: 'remove', listId: 'berlin', slugs: [bob, zoe] }, 1);
  expect([await slugsIn('berlin'), await slugsIn('event')]).toEqual([[ada], [bob]]);
  expect(await stores.library.count()).toBe(2);
});

describe('a deleted list', () => {
  beforeEach(() => stores.lists.edit({ kind: 'delete', listId: 'berlin' }, 1_000));

  test('is gone, and its people stay', async () => {
    expect(await names()).toEqual(['Spring event']);
    expect((await stores.library.records([bob]))[0]?.lists).toBeUndefined();
  });

  test('comes back with its people when it is put again', async () => {
    await stores.lists.purge(1_000);
    await put(berlin);
    expect(await names()).toEqual(['Spring event', 'Berlin']);
    expect(await slugsIn('berlin')).toEqual([bob, ada, zoe]);
  });

  test('is forgotten when it is purged', async () => {
    await stores.lists.purge(1_001);
    await put(berlin);
    expect(await slugsIn('berlin')).toEqual([]);
  });
});

describe('who is in a list', () => {
  test('a person who is deleted, until the deletion is final', async () => {
    const batch = await stores.writer.remove([bob], 9_000);
    expect(await slugsIn('berlin')).toEqual([bob, ada, zoe]);
    await stores.writer.restore(batch);
    expect((await stores.library.records([bob]))[0]?.lists).toEqual(['Berlin']);
    await stores.writer.purge((await stores.writer.remove([bob], 9_500)) + 1);
    expect(await slugsIn('berlin')).toEqual([ada, zoe]);
  });

  test('the one record of two addresses that turn out to be one person’s, in the same place', async () => {
    await add('event', [zoe], 1);
    await saveFetch(stores.tasks, version(zoe, 6_000));
    const urn = 'urn:li:fsd_profile:ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc';
    await saveFetch(stores.tasks, version(bob, 7_000, { urn }));
    await saveFetch(stores.tasks, version(zoe, 8_000, { urn }));
    const [one] = await stores.library.records([bob, zoe]);
    expect(one?.lists).toEqual(['Spring event', 'Berlin']);
    const other = one?.slug === bob ? zoe : bob;
    expect(await slugsIn('event')).toEqual([one?.slug]);
    expect(await slugsIn('berlin')).not.toContain(other);
  });

  test('nobody, once everything is deleted', async () => {
    await stores.writer.clear();
    expect([await names(), await stores.lists.members()]).toEqual([[], new Map()]);
  });
});

test('an import puts people into the lists of the file, and makes those that are missing', async () => {
  const lists = ['BERLIN', 'Ångström', 'Ångström'];
  const newcomer = { ...record(version(slugOf('carl'), 7_000)), lists };
  await stores.imports.stage('id', [newcomer, { ...newcomer, slug: ada, ...renamed(ada) }], 1);
  expect(await stores.imports.commit('id', 2)).toHaveLength(2);
  expect(await names()).toEqual(['Spring event', 'Berlin', 'Ångström']);
  expect(await stores.library.records([slugOf('carl'), ada])).toMatchObject([
    { lists: ['Berlin', 'Ångström'] },
    { lists: ['Berlin', 'Ångström'] },
  ]);
  expect((await slugsIn('berlin')).toSorted()).toEqual([ada, bob, slugOf('carl'), zoe].toSorted());
});

const renamed = (slug: Slug) => ({ saved: version(slug, 8_000) });

test('a list or a member that can’t be read is left out, and stays stored', async () => {
  const db = await stores.database.connect();
  await db.put('lists', { id: 'broken', name: 7, position: 3 } as never);
  await db.put('members', { listId: 'berlin', slug: 'no slug', position: 1 } as never);
  expect(await names()).toEqual(['Spring event', 'Berlin']);
  expect(await slugsIn('berlin')).toEqual([bob, ada, zoe]);
  expect(await db.count('lists')).toBe(3);
});
