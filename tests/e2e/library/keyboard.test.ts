import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { saveInto } from '../harness/downloads.ts';
import { choosePath, exportOf, placeFor } from '../harness/import-file.ts';
import { openLibrary, seesCount, seesPeople } from '../harness/library.ts';
import { record, slugOf, version } from '../harness/records.ts';
import {
  clickIcon,
  find,
  goodKey,
  openOptions,
  openProfile,
  startWorld,
  t,
  type World,
} from '../harness/world.ts';

const count = 20;
const people = Array.from({ length: count }, (_, n) => {
  const name = `Person ${String(n + 1).padStart(2, '0')}`;
  return record(version(slugOf(`person-${n + 1}`), 1_000_000 - n, { name }));
});
const nameOf = (n: number) => `Person ${String(n).padStart(2, '0')}`;

/** Presses Tab until the focus is on the control. */
async function tabTo(page: Page, role: string, name: string): Promise<void> {
  const control = await find(page, role, name);
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < 40 && !(await isThere()); tabs++) await page.keyboard.press('Tab');
  expect(await isThere(), `Tab reaches ${name}.`).toBe(true);
}

/** Chooses the first of what the palette of commands finds. */
async function command(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await find(page, 'combobox', t('palette_find'));
  await page.keyboard.type(text);
  await page.waitForSelector(`::-p-aria([name="${name}"][role="option"])[aria-selected="true"]`);
  await page.keyboard.press('Enter');
}

/** Saves the key in the options, and fetches Maya in the popup. */
async function fetchFirst(world: World): Promise<void> {
  const options = await openOptions(world);
  await tabTo(options, 'textbox', 'OutX API key');
  await options.keyboard.type(goodKey);
  await options.keyboard.press('Enter');
  await find(options, 'status');
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await find(popup, 'heading', 'Maya Lindqvist');
  await tabTo(popup, 'button', t('open_in_library'));
}

test('from the key to an export, everything works without a mouse', async () => {
  const world = await startWorld();
  const { saving, remove } = await saveInto(world);
  try {
    await fetchFirst(world);
    const page = await openLibrary(world);
    const path = placeFor('library.json');
    writeFileSync(path, exportOf(people));
    await command(page, 'import prof', t('import_title'));
    await choosePath(page, path);
    await tabTo(page, 'button', t('import_confirm'));
    await page.keyboard.press('Enter');
    await find(page, 'button', t('close'));
    await page.keyboard.press('Escape');
    await seesCount(page, count + 1);
    const grid = await find(page, 'grid', 'Profiles');
    const keys = async (...all: Parameters<typeof page.keyboard.press>[0][]) => {
      for (const key of all) await page.keyboard.press(key);
    };

    // Reviews everyone: the open profile follows. nb. Maya is the newest.
    await grid.focus();
    await keys('Home', 'ArrowDown', 'Enter');
    await find(page, 'heading', nameOf(1));
    for (let n = 2; n <= count; n++) await keys('ArrowDown');
    await find(page, 'heading', nameOf(count));
    await keys('Escape', 'Home', 'ArrowDown');

    // Tags five.
    for (let n = 1; n <= 5; n++) await keys('x', 'ArrowDown');
    await keys('t');
    await find(page, 'textbox', 'Add tag');
    await page.keyboard.type('shortlist');
    await keys('Enter');
    await find(page, 'button', t('tag_remove', 'shortlist'));
    await keys('Escape');

    // Puts three of them into a new list.
    await grid.focus();
    await keys('Escape', 'Home', 'ArrowDown');
    for (let n = 1; n <= 3; n++) await keys('x', 'ArrowDown');
    await keys('l');
    await page.keyboard.type('Berlin');
    await keys('Enter');
    await find(page, 'button', 'Berlin 3');
    await command(page, 'berlin', 'Berlin Lists');
    await seesPeople(page, [nameOf(1), nameOf(2), nameOf(3)]);

    // Exports the list.
    await grid.focus();
    await keys('Escape');
    await command(page, 'export 3', 'Export 3 found');
    await (await find(page, 'radio', 'JSON')).focus();
    await keys('Space');
    const file = await saving(async () => {
      await tabTo(page, 'button', t('export_save'));
      await keys('Enter');
    });
    const { profiles } = JSON.parse(file.text) as {
      profiles: { lists: string[]; tags: string[] }[];
    };
    expect(profiles).toHaveLength(3);
    for (const profile of profiles) {
      expect(profile).toMatchObject({ lists: ['Berlin'], tags: ['shortlist'] });
    }
    // While the file is being saved, Escape would cancel the export.
    await find(page, 'button', t('close'));
    await keys('Escape');
    // The dialog gives the focus back when it closes.
    await page.waitForSelector('dialog', { hidden: true });

    // Deletes one, and undoes it.
    await grid.focus();
    await keys('Home', 'Delete');
    await seesPeople(page, [nameOf(2), nameOf(3)]);
    await page.keyboard.down('Control');
    await keys('z');
    await page.keyboard.up('Control');
    await seesPeople(page, [nameOf(1), nameOf(2), nameOf(3)]);
  } finally {
    remove();
    await world.close();
  }
});
