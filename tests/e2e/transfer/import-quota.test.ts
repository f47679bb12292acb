import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { first, record, slugOf, version } from '../harness/records.ts';
import { openStorePage, type StoreModules } from '../store/store-page.ts';

declare const store: StoreModules;

const megabyte = 1024 * 1024;

/** People whose answers fill a megabyte each. */
const heavy = Array.from({ length: 20 }, (_, n) => record(version(slugOf(`heavy-${n}`), n + 1)));

/** Lets the page's origin have so many bytes of the disk, or as many as usual without a number. */
type Allow = (quotaSize?: number) => Promise<void>;

async function openOnSmallDisk(): Promise<{ page: Page; allow: Allow }> {
  const page = await openStorePage();
  // nb. Never detached: what it overrides would end with it.
  const session = await page.createCDPSession();
  const { origin } = new URL(page.url());
  const allow: Allow = (quotaSize) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize !== undefined && { quotaSize }),
    });
  return { page, allow };
}

/** Fetches Ada, and lays the heavy ones apart until the storage refuses; tells what it said then. */
const fill = (page: Page) =>
  page.evaluate(
    async (first, heavy, bytes) => {
      const database = store.createDatabase();
      const imports = store.createImportStore(database, () => {});
      if ((await store.createLibrary(database).count()) === 0)
        await store.saveFetch(store.createTaskStore(database), first);
      // nb. Random, since the browser packs what repeats itself.
      const random = () => {
        const quarters = Array.from({ length: bytes / 65_536 }, () =>
          crypto.getRandomValues(new Uint8Array(65_536)),
        );
        return quarters.map((bytes) => String.fromCharCode(...bytes)).join('');
      };
      for (const [at, one] of heavy.entries()) {
        const outcome = await imports
          .stage('heavy', [{ ...one, answer: { fetchedAt: 1, raw: random() } }], at)
          .then(
            () => undefined,
            (error: Error) => error.name,
          );
        if (outcome !== undefined) return outcome;
      }
      return 'all laid apart';
    },
    first,
    heavy,
    megabyte,
  );

const commit = (page: Page) =>
  page.evaluate(async (count) => {
    const imports = store.createImportStore(store.createDatabase(), () => {});
    return imports.commit('heavy', count).then(
      (slugs) => slugs?.length,
      (error: Error) => error.name,
    );
  }, heavy.length);

/** All that is in the library, what waits apart left out. */
const libraryRows = (page: Page) =>
  page.evaluate(async () => {
    const { staged: _, ...rows } = await store.rowsIn(store.createDatabase());
    return rows;
  });

const work = (page: Page) =>
  page.evaluate(async (slug) => {
    const database = store.createDatabase();
    const libraryCommands = store.createLibraryWriter(database);
    await libraryCommands.annotate([slug], (before) => ({ ...before, note: 'There is room.' }));
    return (await store.createLibrary(database).profileState(slug)).annotation.note;
  }, first.slug);

test('a disk that is full while a file is laid apart leaves the library as it was, and usable again', async () => {
  const { page, allow } = await openOnSmallDisk();
  await allow(8 * megabyte);
  expect(await fill(page)).toBe('QuotaExceededError');
  const { profiles } = await libraryRows(page);
  expect(profiles).toEqual([first]);
  expect(await commit(page)).toBeUndefined();

  await page.evaluate(() =>
    store.createImportStore(store.createDatabase(), () => {}).discard('heavy'),
  );
  await allow();
  expect(await work(page)).toBe('There is room.');
  expect(await fill(page)).toBe('all laid apart');
  expect(await commit(page)).toBe(heavy.length);
});

test('a disk that is full while a file joins the library leaves it as it was, and the import can be gone on with', async () => {
  const { page, allow } = await openOnSmallDisk();
  // Room for all of the file once, but not twice.
  await allow(32 * megabyte);
  expect(await fill(page)).toBe('all laid apart');
  const before = await libraryRows(page);
  expect(await commit(page)).toBe('QuotaExceededError');
  expect(await libraryRows(page)).toEqual(before);

  await allow();
  expect(await work(page)).toBe('There is room.');
  expect(await commit(page)).toBe(heavy.length);
});
