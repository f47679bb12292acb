import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  addTag,
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
  prepareWorld,
  press,
  stopWorker,
  t,
} from '../harness/world.ts';

const maya = 'Maya Lindqvist';
const olga = 'Ольга Ветрова';

const withMayaAndOlga = prepareWorld(async (world) => {
  await fetchPerson(world, 'maya-lindqvist', maya);
  await fetchPerson(world, 'olga-vetrova', olga);
});

async function typeNote(page: Page, text: string): Promise<void> {
  await (await find(page, 'textbox', 'Note')).focus();
  await page.keyboard.type(text);
}

test('a note is saved even if the page closes right after the last key', async () => {
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

test('a note is saved even if the browser stops the worker while the user types', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  await typeNote(page, 'Before the worker stopped,');
  await stopWorker(world);
  await page.keyboard.type(' and after it.');
  await sees(page, t('note_saved'));
  await seesNote(page, 'Before the worker stopped, and after it.');
  await page.close();
  const again = await openLibrary(world, '?profile=maya-lindqvist');
  await seesNote(again, 'Before the worker stopped, and after it.');
});

test('tags are shown, searchable and filterable until they are removed', async () => {
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
  await press(page, 'Shortlist 1', 'checkbox');
  await seesPeople(page, [maya]);

  await press(page, t('tag_remove', 'Shortlist'));
  await sees(page, t('library_no_match'));
  await press(page, t('library_clear_filters'));
  await seesPeople(page, [olga, maya]);
  expect(await rowText(page, maya)).not.toContain('Shortlist');
});

test('one or many profiles can be starred, and the list can show only those', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  await press(page, 'Star');
  await expect.poll(() => rowText(page, maya)).toContain(t('library_starred'));
  await press(page, t('library_starred_only'), 'checkbox');
  await seesPeople(page, [maya]);
  await press(page, t('library_starred_only'), 'checkbox');
  await seesPeople(page, [olga, maya]);

  await press(page, t('library_select_all'), 'checkbox');
  await sees(page, t('library_selected_other', '2'));
  await press(page, 'Star');
  await expect.poll(() => rowText(page, olga)).toContain(t('library_starred'));
  await press(page, 'Star');
  await expect.poll(() => rowText(page, olga)).not.toContain(t('library_starred'));
  expect(await rowText(page, maya)).not.toContain(t('library_starred'));
});

test('every open page shows new fetches and edits of other pages', async () => {
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
  await expect.poll(() => rowText(other, maya)).toContain(t('library_starred'));
  await fill(other, 'Search library', 'everywhere', 'searchbox');
  await seesPeople(other, [maya]);
});

test('after a change, an open page only reads the changed profile again', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world);
  await openPerson(page, maya);
  await sees(page, t('library_count_other', '2'));
  await renameSilently(page, 'olga-vetrova');
  await press(page, 'Star');
  await expect.poll(() => rowText(page, maya)).toContain(t('library_starred'));
  await addTag(page, 'Later');
  await expect.poll(() => rowText(page, maya)).toContain('Later');
  await seesPeople(page, [olga, maya]);
  await page.reload();
  await seesPeople(page, ['Renamed', maya]);
});

/** Changes the name in the index row without a change notice. */
function renameSilently(page: Page, slug: string): Promise<void> {
  return page.evaluate(async (slug) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('calling-card');
      request.onsuccess = () => resolve(request.result);
    });
    const tx = db.transaction('summaries', 'readwrite');
    const row = tx.objectStore('summaries').get(slug);
    row.onsuccess = () => tx.objectStore('summaries').put({ ...row.result, name: 'Renamed' });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  }, slug);
}

test('a bar of the overview leads to its people, and nothing that is loaded moves the page', async () => {
  const world = await withMayaAndOlga();
  const page = await openLibrary(world, '?profile=maya-lindqvist');
  await seesPeople(page, [olga, maya]);
  await find(page, 'heading', maya);
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const shiftsOf = (list: PerformanceObserverEntryList) =>
          list.getEntries().reduce((sum, entry) => sum + (entry as LayoutShift).value, 0);
        new PerformanceObserver((list) => resolve(shiftsOf(list))).observe({
          type: 'layout-shift',
          buffered: true,
        });
        requestAnimationFrame(() => setTimeout(() => resolve(0)));
      }),
  );
  expect(shifts).toBe(0);

  await press(page, t('overview_title'));
  await find(page, 'region', t('overview_schools'));
  await press(page, 'Mälaren Institute of Technology 1');
  await seesPeople(page, [maya]);
});

/** An entry of the browser's, which the compiler doesn't know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}
