import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { databaseVersion } from '../../../utils/store/schema.ts';
import { doesNotSee, fetchPerson, openLibrary, sees, seesPeople } from '../harness/library.ts';
import {
  clickIcon,
  openOptions,
  openProfile,
  saveKey,
  startWorldWithKey,
  t,
  type World,
} from '../harness/world.ts';

const maya = 'Maya Lindqvist';

async function openLibraryWithMaya(): Promise<{ world: World; page: Page }> {
  // nb. Of its own: no other test could use its database.
  const world = await startWorldWithKey({});
  await fetchPerson(world, 'maya-lindqvist', maya);
  const page = await openLibrary(world);
  await seesPeople(page, [maya]);
  return { world, page };
}

/** Upgrades the database as a newer version of the extension would. */
const upgrade = (page: Page, version: number) =>
  page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('calling-card', version);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    version,
  );

test('a database of a newer version is named as such on every page, and stays as it is', async () => {
  const { world, page } = await openLibraryWithMaya();
  const options = await openOptions(world);
  await upgrade(options, databaseVersion + 1);

  await page.bringToFront();
  await sees(page, t('failure_newer_database'));
  await page.reload();
  await sees(page, t('remedy_newer_database'));
  await doesNotSee(page, t('library_loading'));
  await doesNotSee(page, t('library_empty_title'));
  await options.reload();
  await sees(options, t('failure_newer_database'));
  await sees(options, t('key_saved_as'));
  const popup = await clickIcon(world, await openProfile(world, 'olga-vetrova'));
  await sees(popup, t('failure_newer_database'));
  expect(world.sandbox.control.count({ kind: 'create', slug: 'olga-vetrova' })).toBe(0);
  await upgrade(options, databaseVersion + 1);
});

test('after the database was deleted, open pages show so, and all works again', async () => {
  const { world, page } = await openLibraryWithMaya();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('calling-card');
        request.onsuccess = () => resolve();
        request.onblocked = () => reject(new Error('A page keeps the database open.'));
      }),
  );
  await sees(page, t('library_empty_title'));
  const popup = await clickIcon(world, await openProfile(world, 'olga-vetrova'));
  await sees(popup, t('failure_key_missing'));
  await popup.close();
  await saveKey(world);
  await page.bringToFront();
  await seesPeople(page, ['Ольга Ветрова']);
});
