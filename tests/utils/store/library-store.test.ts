import { beforeEach, expect, test, vi } from 'vitest';
import type { Slug } from '../../../utils/profile/slug.ts';
import { longWaitingAfterMs } from '../../../utils/task/poll-schedule.ts';
import { bob, first, promoted, slugOf, version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, openStores, type Stores, saveMany } from './store.ts';

let stores: Stores;
beforeEach(() => {
  stores = openEmptyStores();
});

/** Saves one profile for each time, named after it. */
const save = (times: readonly number[]) =>
  saveMany(
    stores,
    times.map((at) => version(slugOf(`of-${at}`), at)),
  );

const slugs = (rows: readonly { readonly slug: Slug }[]) => rows.map(({ slug }) => slug);

async function wholeIndex() {
  const batches: Slug[][] = [];
  for await (const rows of stores.library.index()) batches.push(slugs(rows));
  return batches;
}

test('what is not saved has no profile, no versions and an empty annotation', async () => {
  expect(await stores.library.profileState(bob)).toEqual({
    slug: bob,
    aliases: [],
    versions: [],
    annotation: { starred: false, tags: [], note: '' },
  });
  expect(await stores.library.records([bob])).toEqual([]);
  expect(await stores.library.indexRows([bob])).toEqual([undefined]);
});

test('a saved profile comes with its task, versions and annotation', async () => {
  await saveFetch(stores.tasks, first);
  await saveFetch(stores.tasks, promoted);
  await stores.writer.annotate([first.slug], (before) => ({ ...before, starred: true }));
  expect(await stores.library.profileState(first.slug)).toMatchObject({
    saved: promoted,
    versions: [first],
    annotation: { starred: true },
    task: { state: 'done', doneAt: 2_000 },
  });
});

test('the newest profiles come first, at most as many as requested', async () => {
  await save([1, 3, 2]);
  expect(slugs(await stores.library.newest(2))).toEqual(['of-3', 'of-2']);
  expect(slugs(await stores.library.newest(50))).toEqual(['of-3', 'of-2', 'of-1']);
  expect(await stores.library.count()).toBe(3);
});

test('the newest profiles are at most as many as requested even if all have one time', async () => {
  const many = Array.from({ length: 450 }, (_, n) => version(slugOf(`person-${n}`), 7));
  await saveMany(stores, many);
  expect(await stores.library.newest(50)).toHaveLength(50);
});

test('the index comes in batches, with rows made again that cannot be read', async () => {
  await save(Array.from({ length: 1_200 }, (_, n) => 10_000 + n));
  const db = await stores.database.connect();
  await db.put('summaries', { slug: 'of-10999', fetchedAt: 'yesterday' } as never);
  await db.put('summaries', { slug: 'of-nobody', fetchedAt: 'yesterday' } as never);
  const batches = await wholeIndex();
  expect(batches.map(({ length }) => length)).toEqual([1_000, 200]);
  expect(batches[0]).toContain('of-10999');
});

test('unsettled tasks come newest command first', async () => {
  for (const [at, name] of ['old', 'new', 'newest'].entries()) {
    await stores.tasks.apply(slugOf(name), { type: 'enrich' }, at);
  }
  expect(slugs(await stores.library.unsettled())).toEqual(['newest', 'new', 'old']);
});

/** A fetch of this person, from OutX's acceptance to the profile. */
async function fetch(slug: Slug, createdAt: number, doneAt: number): Promise<void> {
  const outxTaskId = slug;
  await stores.tasks.apply(slug, { type: 'enrich' }, createdAt);
  await stores.tasks.apply(slug, { type: 'sending' }, createdAt);
  await stores.tasks.apply(slug, { type: 'accepted', outxTaskId }, createdAt);
  const fetched = { version: version(slug, doneAt), raw: null };
  await stores.tasks.apply(slug, { type: 'completed', outxTaskId }, doneAt, fetched);
}

test('profiles are late if their fetch took long and ended after the time asked about', async () => {
  await fetch(slugOf('quick'), 1_000, 2_000);
  await fetch(slugOf('slow'), 1_000, 1_000 + longWaitingAfterMs + 1);
  expect(await stores.library.lateSince(0)).toBe(1);
  expect(await stores.library.lateSince(1_000 + longWaitingAfterMs)).toBe(1);
  expect(await stores.library.lateSince(1_000 + longWaitingAfterMs + 1)).toBe(0);
});

test('the newest fetch is the last one of all', async () => {
  expect(await stores.library.newestFetch()).toBeUndefined();
  await saveMany(stores, [version(slugOf('older'), 1_000), version(slugOf('newest'), 3_000)]);
  await saveMany(stores, [version(slugOf('old'), 2_000)]);
  expect(await stores.library.newestFetch()).toBe(3_000);
});

test('late profiles are looked for among the newest, by few reads', async () => {
  const many = Array.from({ length: 200 }, (_, n) => version(slugOf(`imported-${n}`), n + 1));
  await saveMany(stores, many);
  const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
  expect(await stores.library.lateSince(0)).toBe(0);
  expect(reads.mock.calls.length).toBeLessThanOrEqual(50);
  reads.mockRestore();
  await fetch(slugOf('slow'), 1_000, 1_000 + longWaitingAfterMs + 1);
  expect(await stores.library.lateSince(0)).toBe(1);
});

test('the durations of the newest fetches don’t include other profiles', async () => {
  for (const at of [10, 20, 30]) await saveFetch(stores.tasks, version(slugOf(`at-${at}`), at));
  await saveMany(stores, [version(slugOf('imported'), 25)]);
  expect(await stores.library.fetchDurations(4)).toEqual([1, 1, 1]);
  expect(await stores.library.fetchDurations(2)).toEqual([1]);
  expect(await openEmptyStores().library.fetchDurations(2)).toEqual([]);
});

test('the database is opened again after it was closed', async () => {
  await save([1]);
  const other = openStores();
  expect(await other.library.count()).toBe(1);
  // Another version of the extension upgrades: every connection must close.
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('calling-card').onsuccess = resolve;
  });
  expect([await stores.library.count(), await other.library.count()]).toEqual([0, 0]);
});
