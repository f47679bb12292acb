import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  fetchPerson,
  openLibrary,
  openPerson,
  rowText,
  sees,
  seesNote,
  seesPeople,
  storedRows,
} from '../harness/library.ts';
import {
  clickIcon,
  fill,
  find,
  openOptions,
  openProfile,
  press,
  saveKey,
  startWorld,
  textOf,
  type World,
} from '../harness/world.ts';

const slug = 'nora-blake';
const name = 'Nora Blake';
const maya = 'Maya Lindqvist';
const patience = { timeout: 15_000 };

/** Nora, fetched twice with a change between, with a note and a tag; and Maya. Gives the library. */
async function withNoraAndMaya(world: World): Promise<Page> {
  await saveKey(world);
  world.sandbox.control.revise(slug, { name, location: 'Ghent, Belgium' });
  const page = await fetchPerson(world, slug, name);
  world.sandbox.control.revise(slug, { name, location: 'Porto, Portugal' });
  const popup = await clickIcon(world, page);
  await press(popup, 'Refresh');
  await find(popup, 'heading', 'What changed');
  await popup.close();
  await fetchPerson(world, 'maya-lindqvist', maya);

  const library = await openLibrary(world);
  await openPerson(library, name);
  await (await find(library, 'textbox', 'Note')).focus();
  await library.keyboard.type('Ask again in May');
  await (await find(library, 'textbox', 'Add tag')).focus();
  await library.keyboard.type('shortlist,');
  await find(library, 'button', 'Remove tag shortlist');
  await expect.poll(() => rowText(library, name), patience).toContain('shortlist');
  await expect
    .poll(() => storedRows(library, 'annotations'), patience)
    .toMatchObject([{ slug, note: 'Ask again in May', tags: ['shortlist'] }]);
  return library;
}

async function deleteEverybody(library: Page): Promise<void> {
  await press(library, 'Select all', 'checkbox');
  await press(library, 'Delete');
  await seesPeople(library, []);
  await sees(library, '2 profiles deleted');
}

async function deleteNora(library: Page): Promise<void> {
  await openPerson(library, name);
  await press(library, 'Delete');
  await sees(library, '1 profile deleted');
  await seesPeople(library, [maya]);
}

test.for([
  { until: 'at once', isReloaded: false },
  { until: 'after a reload', isReloaded: true },
])('Undo brings back all of what was deleted, $until', async ({ isReloaded }) => {
  const world = await startWorld();
  const library = await withNoraAndMaya(world);
  await deleteEverybody(library);
  if (isReloaded) await library.reload();
  await press(library, 'Undo');
  await seesPeople(library, [maya, name]);
  expect(await rowText(library, name)).toContain('shortlist');
  await openPerson(library, name);
  await seesNote(library, 'Ask again in May');
  await find(library, 'heading', 'What changed');
  await sees(library, 'Earlier versions');
});

test('a deletion that was dismissed leaves nothing of the person in the database', async () => {
  const world = await startWorld();
  const library = await withNoraAndMaya(world);
  await deleteNora(library);
  await press(library, 'Dismiss');
  const stores = ['summaries', 'profiles', 'versions', 'answers', 'annotations', 'tasks', 'trash'];
  for (const store of stores) {
    await expect
      .poll(async () => (await storedRows(library, store)).map((row) => row.slug), patience)
      .not.toContain(slug);
  }
  expect(await storedRows(library, 'profiles')).toHaveLength(1);
});

test('somebody deleted can be fetched anew, and comes without what was noted before', async () => {
  const world = await startWorld();
  const library = await withNoraAndMaya(world);
  await deleteNora(library);
  const options = await openOptions(world);
  await press(options, 'Fetch as soon as I open the popup', 'checkbox');
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')), patience)
    .toMatchObject({ settings: { fetchOnOpen: false } });

  const creates = () => world.sandbox.control.count({ kind: 'create', slug });
  expect(creates()).toBe(2);
  const popup = await clickIcon(world, await openProfile(world, slug));
  await press(popup, 'Enrich');
  await find(popup, 'heading', name);
  expect(creates()).toBe(3);
  await popup.close();

  await library.bringToFront();
  await seesPeople(library, [name, maya]);
  expect(await rowText(library, name)).not.toContain('shortlist');
  await openPerson(library, name);
  await seesNote(library, '');
  await expect.poll(() => library.$('::-p-aria([name="Undo"][role="button"])')).toBeNull();
});

test('Delete everything takes all but the key and the count for the pace', async () => {
  const world = await startWorld();
  const library = await withNoraAndMaya(world);
  world.sandbox.control.timing({ processingMs: 600_000 });
  const popup = await clickIcon(world, await openProfile(world, 'tomas-okafor'));
  await world.sandbox.control.waitFor({ kind: 'poll', slug: 'tomas-okafor', count: 1 });
  await popup.close();

  await library.bringToFront();
  await press(library, 'Delete everything');
  const final = await find(library, 'button', 'Delete everything for good');
  expect(await final.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);
  await fill(library, 'Type DELETE to confirm', 'DELETE');
  await press(library, 'Delete everything for good');
  await sees(library, 'Nobody here yet');

  const stores = ['summaries', 'profiles', 'versions', 'answers', 'annotations', 'aliases'];
  for (const store of [...stores, 'tasks', 'trash', 'staged']) {
    expect(await storedRows(library, store), store).toEqual([]);
  }
  world.sandbox.control.complete('tomas-okafor');
  const options = await openOptions(world);
  await sees(options, /Saved key/);
  await options.close();

  world.sandbox.control.timing({ processingMs: 300 });
  await fetchPerson(world, 'olga-vetrova', 'Ольга Ветрова');
  await library.bringToFront();
  await seesPeople(library, ['Ольга Ветрова']);
  expect(await library.$('[role=alert]')).toBeNull();
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const after = await clickIcon(world, feed);
  const usage = await find(after, 'meter', 'Pace');
  expect(await usage.evaluate((bar) => bar.ariaValueText)).toContain('5 of 50 today');
  expect(await textOf(after, 'tabpanel')).not.toContain('Not finished');
});
