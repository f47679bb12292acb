// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announceChange } from '../../../entrypoints/background/announce-change.ts';
import { useFound } from '../../../entrypoints/library/use-found.ts';
import { useLibraryIndex } from '../../../entrypoints/shared/use-library-index.ts';
import type { PeopleLists } from '../../../entrypoints/shared/use-people-lists.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { slugOf, version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores } from '../../utils/store/store.ts';
import { fakeBrowser } from '../fake-browser.ts';

const [ada, bob, eve] = ['ada', 'bob', 'eve'].map(slugOf) as [
  ReturnType<typeof slugOf>,
  ReturnType<typeof slugOf>,
  ReturnType<typeof slugOf>,
];
const fail = (error: unknown) => expect.unreachable(String(error));

let stores: Stores;
let longTextReads: number;
/** Resolved when long texts can be read. */
let storage: PromiseWithResolvers<void>;
beforeEach(async () => {
  fakeBrowser.reset();
  const postTask = async (task: () => unknown) => task();
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve(), postTask });
  stores = openEmptyStores();
  longTextReads = 0;
  const { longTexts } = stores.library;
  stores.library.longTexts = async function* () {
    longTextReads += 1;
    await storage.promise;
    yield* longTexts();
  };
  storage = Promise.withResolvers();
  const save = (slug: typeof ada, fetchedAt: number, fields: object) => {
    const one = version(slug, fetchedAt);
    return saveFetch(stores.tasks, { ...one, profile: { ...one.profile, ...fields } });
  };
  await save(ada, 1_000, { name: 'Ada', skills: ['Kotlin'] });
  await save(bob, 2_000, { name: 'Bob', about: 'I love Kotlin.' });
  await save(eve, 3_000, { name: 'Eve', about: 'I love tea.' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const lists: PeopleLists = {
  lists: [{ id: 'berlin', name: 'Berlin', position: 1 }],
  members: new Map([['berlin', new Set([ada, eve])]]),
  positions: new Map([
    [eve, 2],
    [ada, 1],
  ]),
};

/** The page's search. `slugs` are those of the result on screen. */
function search(query: Partial<LibraryQuery>) {
  const { result, rerender } = renderHook(
    (changes: Partial<LibraryQuery>) => {
      const index = useLibraryIndex(stores.library, true, fail);
      return useFound(stores.library, index, queryOf(changes), 4_000, [], lists, fail);
    },
    { initialProps: query },
  );
  return {
    type: (changes: Partial<LibraryQuery>) => act(() => rerender(changes)),
    slugs: () => result.current.found.map(({ slug }) => slug),
    nearQueries: () => result.current.nearQueries,
    isSearching: () => result.current.isSearching,
  };
}

const queries = new Map<string, LibraryQuery>();
/** As on the page, the same query is the same object. */
function queryOf(changes: Partial<LibraryQuery>): LibraryQuery {
  const key = JSON.stringify(changes);
  const query = queries.get(key) ?? { ...defaultQuery, ...changes };
  queries.set(key, query);
  return query;
}

test('people whose About matches come after those whose row does', async () => {
  const page = search({ text: 'kotlin' });
  await expect.poll(page.slugs).toEqual([ada]);
  expect(page.isSearching()).toBe(true);
  storage.resolve();
  await expect.poll(page.slugs).toEqual([ada, bob]);
  expect(page.isSearching()).toBe(false);
});

test('a word that must not occur must not occur in About', async () => {
  storage.resolve();
  const page = search({ text: 'love -kotlin' });
  await expect.poll(page.slugs).toEqual([eve]);
});

test('long texts are read only for a search that looks at them', async () => {
  const page = search({ starred: true });
  await page.type({ text: 'skill:kotlin' });
  await expect.poll(page.slugs).toEqual([ada]);
  expect(page.isSearching()).toBe(false);
  expect(longTextReads).toBe(0);
});

test('a change of About is found', async () => {
  storage.resolve();
  const page = search({ text: 'harp' });
  await expect.poll(page.isSearching).toBe(false);
  const changed = version(eve, 5_000);
  const profile = { ...changed.profile, name: 'Eve', about: 'I play the harp.' };
  await saveFetch(stores.tasks, { ...changed, profile });
  act(() => announceChange([eve]));
  await expect.poll(page.slugs).toEqual([eve]);
});

test('a search that finds nothing has neighbors, but not one that is still going on', async () => {
  const page = search({ text: 'koltin' });
  await expect.poll(page.isSearching).toBe(true);
  storage.resolve();
  await expect.poll(page.nearQueries).toEqual(['kotlin']);
  await page.type({ text: 'kotlin' });
  expect(page.nearQueries()).toEqual([]);
});

test('a list shows its people, in its order or another, and a search can ask for lists', async () => {
  const page = search({ list: 'berlin', sort: 'list' });
  await vi.waitFor(() => expect(page.slugs()).toEqual([ada, eve]));
  page.type({ list: 'berlin', sort: 'newest' });
  expect(page.slugs()).toEqual([eve, ada]);
  page.type({ text: '-list:berlin' });
  expect(page.slugs()).toEqual([bob]);
  page.type({ list: 'gone', sort: 'list' });
  expect(page.slugs()).toEqual([]);
});
