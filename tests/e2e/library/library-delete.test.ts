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
  prepareWorld,
  press,
  t,
  textOf,
} from '../harness/world.ts';

const slug = 'nora-blake';
const name = 'Nora Blake';
const maya = 'Maya Lindqvist';
const timeout = { timeout: 15_000 };

/** Nora with an earlier version, a note and a tag, and Maya are saved. */
const withNoraAndMaya = prepareWorld(async (world) => {
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
  await find(library, 'button', t('tag_remove', 'shortlist'));
  await expect.poll(() => rowText(library, name), timeout).toContain('shortlist');
  await expect
    .poll(() => storedRows(library, 'annotations'), timeout)
    .toMatchObject([{ slug, note: 'Ask again in May', tags: ['shortlist'] }]);
});

async function deleteBoth(library: Page): Promise<void> {
  await press(library, t('library_select_all'), 'checkbox');
  await press(library, 'Delete');
  await seesPeople(library, []);
  await sees(library, t('library_deleted_other', '2'));
}

async function deleteNora(library: Page): Promise<void> {
  await openPerson(library, name);
  await press(library, 'Delete');
  await sees(library, t('library_deleted_one', '1'));
  await seesPeople(library, [maya]);
}

test.for([
  { when: 'at once', isReloaded: false },
  { when: 'after a reload', isReloaded: true },
])('Undo restores everything that was deleted, $when', async ({ isReloaded }) => {
  const world = await withNoraAndMaya();
  const library = await openLibrary(world);
  await seesPeople(library, [maya, name]);
  await deleteBoth(library);
  if (isReloaded) await library.reload();
  await press(library, t('library_undo'));
  await seesPeople(library, [maya, name]);
  expect(await rowText(library, name)).toContain('shortlist');
  await openPerson(library, name);
  await seesNote(library, 'Ask again in May');
  await find(library, 'heading', 'What changed');
  await sees(library, t('versions_heading'));
});

test('dismissing a deletion removes the profile from the database', async () => {
  const world = await withNoraAndMaya();
  const library = await openLibrary(world);
  await seesPeople(library, [maya, name]);
  await deleteNora(library);
  await press(library, t('dismiss'));
  const stores = ['summaries', 'profiles', 'versions', 'answers', 'annotations', 'tasks', 'trash'];
  for (const store of stores) {
    await expect
      .poll(async () => (await storedRows(library, store)).map((row) => row.slug), timeout)
      .not.toContain(slug);
  }
  expect(await storedRows(library, 'profiles')).toHaveLength(1);
});

test('a deleted profile can be fetched again, without its former note and tags', async () => {
  const world = await withNoraAndMaya();
  const library = await openLibrary(world);
  await seesPeople(library, [maya, name]);
  await deleteNora(library);
  const options = await openOptions(world);
  await press(options, 'Fetch as soon as I open the popup', 'checkbox');
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')), timeout)
    .toMatchObject({ settings: { fetchOnOpen: false } });

  const creates = () => world.sandbox.control.count({ kind: 'create', slug });
  expect(creates()).toBe(0);
  const popup = await clickIcon(world, await openProfile(world, slug));
  await press(popup, 'Fetch profile');
  await find(popup, 'heading', name);
  expect(creates()).toBe(1);
  await popup.close();

  await library.bringToFront();
  await seesPeople(library, [name, maya]);
  expect(await rowText(library, name)).not.toContain('shortlist');
  await openPerson(library, name);
  await seesNote(library, '');
  await expect
    .poll(() => library.$(`::-p-aria([name="${t('library_undo')}"][role="button"])`))
    .toBeNull();
});

test('Delete everything keeps only the key and the count for the rate limit', async () => {
  const world = await withNoraAndMaya();
  const library = await openLibrary(world);
  await seesPeople(library, [maya, name]);
  world.sandbox.control.timing({ processingMs: 600_000 });
  const popup = await clickIcon(world, await openProfile(world, 'tomas-okafor'));
  await world.sandbox.control.waitFor({ kind: 'poll', slug: 'tomas-okafor', count: 1 });
  await popup.close();

  const settings = await openOptions(world);
  await press(settings, 'Delete everything');
  const confirm = await find(settings, 'button', t('delete_everything_confirm'));
  expect(await confirm.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);
  const word = t('delete_everything_word');
  await fill(settings, t('delete_everything_type', word), word);
  await press(settings, t('delete_everything_confirm'));
  await library.bringToFront();
  await sees(library, t('library_empty_title'));

  const stores = ['summaries', 'profiles', 'versions', 'answers', 'annotations', 'aliases'];
  for (const store of [...stores, 'tasks', 'trash', 'staged']) {
    expect(await storedRows(library, store), store).toEqual([]);
  }
  world.sandbox.control.complete('tomas-okafor');
  await sees(settings, t('key_saved_as'));
  await settings.close();

  world.sandbox.control.timing({ processingMs: 300 });
  await fetchPerson(world, 'olga-vetrova', 'Ольга Ветрова');
  await library.bringToFront();
  await seesPeople(library, ['Ольга Ветрова']);
  expect(await library.$('[role=alert]')).toBeNull();
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const after = await clickIcon(world, feed);
  const usage = await find(after, 'meter', t('limits_heading'));
  expect(await usage.evaluate((bar) => bar.ariaValueText)).toBe(
    t('limits_usage', '5', '50', '5', '20'),
  );
  expect(await textOf(after, 'tabpanel')).not.toContain(t('active_fetches'));
});
