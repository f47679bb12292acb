import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { databaseVersion } from '../../utils/store/schema.ts';
import { openStorePage, type StoreModules } from './harness/store-page.ts';

declare const store: StoreModules;

/** What a version of the extension has left in somebody's browser. Frozen: never edited, only added to. */
interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly object[]>>;
}

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map(
  (file): Fixture => JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
);

test('there is a fixture of every version that was ever stored', () => {
  const versions = fixtures.map(({ version }) => version).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: databaseVersion }, (_, n) => n + 1));
});

/** Lays the fixture down as its version did: by IndexedDB itself, not by today's code. */
function layDown(page: Page, fixture: Fixture): Promise<void> {
  const { version } = fixture;
  return page.evaluate(
    ({ version, stores }, keyPaths, indexes) =>
      new Promise<void>((resolve, reject) => {
        const fill = (db: IDBDatabase, [name, rows]: [string, readonly object[]]) => {
          const keyPath = keyPaths[name] ?? null;
          const autoIncrement = ['creates', 'activity', 'staged'].includes(name);
          const rowStore = db.createObjectStore(name, { keyPath, autoIncrement });
          for (const index of indexes[name] ?? []) rowStore.createIndex(index, index);
          for (const row of rows) rowStore.add(row);
        };
        const opening = indexedDB.open('calling-card', version);
        opening.onupgradeneeded = () => {
          for (const entry of Object.entries(stores)) fill(opening.result, entry);
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = reject;
      }),
    fixture,
    {
      tasks: 'slug',
      summaries: 'slug',
      profiles: 'slug',
      answers: 'slug',
      versions: ['slug', 'fetchedAt'],
      annotations: 'slug',
      trash: 'slug',
      staged: 'id',
      aliases: 'alias',
      creates: 'id',
      keys: 'name',
    } as Record<string, string | string[]>,
    {
      tasks: ['unsettled'],
      summaries: ['fetchedAt'],
      creates: ['at'],
      aliases: version > 1 ? ['slug'] : [],
      trash: ['batch'],
      staged: ['importId'],
    } as Record<string, string[]>,
  );
}

test.each(fixtures)('what version $version stored is still all there', async (fixture) => {
  const { tasks = [], summaries, profiles = [], creates = [], activity = [] } = fixture.stores;
  const page = await openStorePage();
  await layDown(page, fixture);
  const found = await page.evaluate(
    async (slugs) => {
      const database = store.createDatabase();
      const library = store.createLibrary(database);
      const taskOf = async (slug: string) => (await library.subject(slug as never)).task;
      return {
        tasks: await Promise.all(slugs.map(taskOf)),
        unsettled: (await library.unsettled()).map(({ slug }) => slug).sort(),
        newest: await library.newest(50),
        byAlias: (await library.subject('maya-l' as never)).filed,
        creates: await library.creates(),
        activity: await store.createActivityLog(database).newest(),
      };
    },
    tasks.map((row) => (row as { slug: string }).slug),
  );

  const settled = ({ unsettled: _, ...task }: Record<string, unknown>) => task;
  expect(found.tasks).toEqual(tasks.map((task) => settled(task as Record<string, unknown>)));
  expect(found.unsettled).toEqual(
    tasks.flatMap((task) => ('unsettled' in task ? [(task as { slug?: string }).slug] : [])).sort(),
  );
  expect(found.newest).toEqual(summaries);
  expect(found.byAlias).toEqual(profiles[0]);
  expect(found.creates).toEqual(creates.map((row) => (row as { at?: number }).at));
  expect(found.activity).toEqual(activity.toReversed());
});
