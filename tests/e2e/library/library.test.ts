import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  choose,
  fetchPerson,
  openLibrary,
  openPerson,
  rowText,
  sees,
  seesNote,
  seesPeople,
} from '../harness/library.ts';
import {
  clickIcon,
  fill,
  find,
  openProfile,
  press,
  saveKey,
  startWorld,
  stopWorker,
  type World,
} from '../harness/world.ts';

const maya = 'Maya Lindqvist';
const olga = 'Ольга Ветрова';

async function withMayaAndOlga(): Promise<World> {
  const world = await startWorld();
  await saveKey(world);
  await fetchPerson(world, 'maya-lindqvist', maya);
  await fetchPerson(world, 'olga-vetrova', olga);
  return world;
}

async function typeNote(page: Page, text: string): Promise<void> {
  await (await find(page, 'textbox', 'Note')).focus();
  await page.keyboard.type(text);
}

async function addTag(page: Page, tag: string): Promise<void> {
  await (await find(page, 'textbox', 'Add tag')).focus();
  await page.keyboard.type(tag);
  await page.keyboard.press('Enter');
  await find(page, 'button', `Remove tag ${tag}`);
}

test('a note is whole although the page was closed right after the last key', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  const text = 'Met at the robot fair. Zażółć gęślą jaźń — call back in May 🚀.';
  await typeNote(page, text);
  await page.close();

  const again = await openLibrary(world, '?profile=maya-lindqvist');
  await seesNote(again, text);
  await fill(again, 'Search library', 'ROBOT zazolc', 'searchbox');
  await seesPeople(again, [maya]);
});

test('a note is whole although the browser stopped the worker in the middle of it', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  await typeNote(page, 'Before the worker died,');
  await stopWorker(world);
  await page.keyboard.type(' and after it.');
  await sees(page, 'Saved');
  await seesNote(page, 'Before the worker died, and after it.');
  await page.close();
  const again = await openLibrary(world, '?profile=maya-lindqvist');
  await seesNote(again, 'Before the worker died, and after it.');
});

test('tags are shown, searched and filtered by, until they are taken off', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  await addTag(page, 'Shortlist');
  await addTag(page, 'Québec');
  await expect.poll(() => rowText(page, maya)).toMatch(/Shortlist\s+Québec/);

  await fill(page, 'Search library', 'quebec', 'searchbox');
  await seesPeople(page, [maya]);
  await (await find(page, 'searchbox', 'Search library')).press('Escape');
  await seesPeople(page, [olga, maya]);
  await choose(page, 'Tag', 'Shortlist');
  await seesPeople(page, [maya]);

  await press(page, 'Remove tag Shortlist');
  await sees(page, 'Nobody matches');
  await press(page, 'Clear filters');
  await seesPeople(page, [olga, maya]);
  expect(await rowText(page, maya)).not.toContain('Shortlist');
});

test('one or many get a star, and those can be listed alone', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  await press(page, 'Star');
  await expect.poll(() => rowText(page, maya)).toContain('Starred');
  await press(page, 'Starred only', 'checkbox');
  await seesPeople(page, [maya]);
  await press(page, 'Starred only', 'checkbox');
  await seesPeople(page, [olga, maya]);

  await press(page, 'Select all', 'checkbox');
  await sees(page, '2 selected');
  await press(page, 'Star');
  await expect.poll(() => rowText(page, olga)).toContain('Starred');
  await press(page, 'Star');
  await expect.poll(() => rowText(page, olga)).not.toContain('Starred');
  expect(await rowText(page, maya)).not.toContain('Starred');
});

test('every open page shows what is fetched and what another page edits', async () => {
  const world = await withMayaAndOlga();
  const [one, other] = [await openLibrary(world), await openLibrary(world)];
  await seesPeople(one, [olga, maya]);
  await seesPeople(other, [olga, maya]);

  const popup = await clickIcon(world, await openProfile(world, 'tomas-okafor'));
  await find(popup, 'heading', 'Tomás Okafor');
  await popup.close();
  for (const page of [one, other]) {
    await page.bringToFront();
    await seesPeople(page, ['Tomás Okafor', olga, maya]);
  }

  await openPerson(other, maya);
  await one.bringToFront();
  await openPerson(one, maya);
  await typeNote(one, 'Seen everywhere.');
  await press(one, 'Star');
  await other.bringToFront();
  await seesNote(other, 'Seen everywhere.');
  await expect.poll(() => rowText(other, maya)).toContain('Starred');
  await fill(other, 'Search library', 'everywhere', 'searchbox');
  await seesPeople(other, [maya]);
});

test('of a change, an open page reads no more again than the profile that it names', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  await sees(page, '2 profiles');
  await renameUnseen(page, 'olga-vetrova');
  await press(page, 'Star');
  await expect.poll(() => rowText(page, maya)).toContain('Starred');
  await addTag(page, 'After that');
  await expect.poll(() => rowText(page, maya)).toContain('After that');
  await seesPeople(page, [olga, maya]);
  await page.reload();
  await seesPeople(page, ['Unseen', maya]);
});

/** Changes the name in the row of the index, behind everybody's back. */
function renameUnseen(page: Page, slug: string): Promise<void> {
  return page.evaluate(async (slug) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('calling-card');
      opening.onsuccess = () => resolve(opening.result);
    });
    const tx = db.transaction('summaries', 'readwrite');
    const reading = tx.objectStore('summaries').get(slug);
    reading.onsuccess = () =>
      tx.objectStore('summaries').put({ ...reading.result, name: 'Unseen' });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  }, slug);
}
