import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { first, record, slugOf, version } from '../harness/records.ts';
import { openStorePage, type StoreModules } from '../store/store-page.ts';

declare const store: StoreModules;

const megabyte = 1024 * 1024;

/** People who get an answer of one megabyte each. */
const people = Array.from({ length: 20 }, (_, n) => record(version(slugOf(`heavy-${n}`), n + 1)));

/** Limits the storage of the page's origin to so many bytes, or removes the limit. */
type SetQuota = (quotaSize?: number) => Promise<void>;

async function openWithQuota(host?: string): Promise<{ page: Page; setQuota: SetQuota }> {
  const page = await openStorePage(host);
  // nb. Never detached, because that would end the override.
  const session = await page.createCDPSession();
  const { origin } = new URL(page.url());
  const setQuota: SetQuota = (quotaSize) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize !== undefined && { quotaSize }),
    });
  return { page, setQuota };
}

/** Saves Ada and stages the others until the storage refuses. Returns the name of the error. */
const stageAll = (page: Page) =>
  page.evaluate(
    async (first, people, bytes) => {
      const database = store.createDatabase();
      const imports = store.createImports(database, () => {});
      if ((await store.createLibrary(database).count()) === 0)
        await store.saveFetch(store.createTaskStore(database), first);
      // nb. Random, because the browser compresses repetitions.
      const random = () => {
        const chunks = Array.from({ length: bytes / 65_536 }, () =>
          crypto.getRandomValues(new Uint8Array(65_536)),
        );
        return chunks.map((bytes) => String.fromCharCode(...bytes)).join('');
      };
      for (const [at, one] of people.entries()) {
        const outcome = await imports
          .stage('heavy', [{ ...one, answer: { fetchedAt: 1, raw: random() } }], at)
          .then(
            () => undefined,
            (error: Error) => error.name,
          );
        if (outcome !== undefined) return outcome;
      }
      return 'all staged';
    },
    first,
    people,
    megabyte,
  );

const commit = (page: Page) =>
  page.evaluate(async (count) => {
    const imports = store.createImports(store.createDatabase(), () => {});
    return imports.commit('heavy', count).then(
      (slugs) => slugs?.length,
      (error: Error) => error.name,
    );
  }, people.length);

/** Everything in the library except staged records. */
const libraryRows = (page: Page) =>
  page.evaluate(async () => {
    const { staged: _, ...rows } = await store.rowsIn(store.createDatabase());
    return rows;
  });

const annotate = (page: Page) =>
  page.evaluate(async (slug) => {
    const database = store.createDatabase();
    const library = store.createLibraryWriter(database);
    await library.annotate([slug], (before) => ({ ...before, note: 'There is room.' }));
    return (await store.createLibrary(database).profileState(slug)).annotation.note;
  }, first.slug);

test('a full disk while staging leaves the library unchanged and usable', async () => {
  const { page, setQuota } = await openWithQuota();
  await setQuota(8 * megabyte);
  expect(await stageAll(page)).toBe('QuotaExceededError');
  const { profiles } = await libraryRows(page);
  expect(profiles).toEqual([first]);
  expect(await commit(page)).toBeUndefined();

  await page.evaluate(() => store.createImports(store.createDatabase(), () => {}).discard('heavy'));
  await setQuota();
  expect(await annotate(page)).toBe('There is room.');
  expect(await stageAll(page)).toBe('all staged');
  expect(await commit(page)).toBe(people.length);
});

test('a full disk while merging leaves the library unchanged, and the import can be retried', async () => {
  // nb. What the test before has deleted of its origin may still be on the disk.
  const { page, setQuota } = await openWithQuota('de.linkedin.com');
  // Enough for the file once, but not twice.
  await setQuota(32 * megabyte);
  expect(await stageAll(page)).toBe('all staged');
  const before = await libraryRows(page);
  expect(await commit(page)).toBe('QuotaExceededError');
  expect(await libraryRows(page)).toEqual(before);

  await setQuota();
  expect(await annotate(page)).toBe('There is room.');
  expect(await commit(page)).toBe(people.length);
});
