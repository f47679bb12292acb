import { expect, test } from 'vitest';
import { saveInto } from '../harness/downloads.ts';
import { importRecords } from '../harness/import-file.ts';
import { openLibrary, seesCount, seesPeople } from '../harness/library.ts';
import { record, slugOf, version } from '../harness/records.ts';
import { find, startWorld, t } from '../harness/world.ts';

const count = 20;
const people = Array.from({ length: count }, (_, n) => {
  const name = `Person ${String(n + 1).padStart(2, '0')}`;
  return record(version(slugOf(`person-${n + 1}`), 1_000_000 - n, { name }));
});
const nameOf = (n: number) => `Person ${String(n).padStart(2, '0')}`;

test('20 people are reviewed, tagged, listed, exported and deleted without a mouse', async () => {
  const world = await startWorld();
  const { saving, remove } = await saveInto(world);
  try {
    const page = await openLibrary(world);
    await importRecords(page, people);
    await seesCount(page, count);
    const grid = await find(page, 'grid', 'Profiles');
    const keys = async (...all: Parameters<typeof page.keyboard.press>[0][]) => {
      for (const key of all) await page.keyboard.press(key);
    };

    // Reviews everyone: the open profile follows.
    await grid.focus();
    await keys('Enter');
    await find(page, 'heading', nameOf(1));
    for (let n = 2; n <= count; n++) await keys('ArrowDown');
    await find(page, 'heading', nameOf(count));
    await keys('Escape', 'Home');

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
    await keys('Escape', 'Home');
    for (let n = 1; n <= 3; n++) await keys('x', 'ArrowDown');
    await keys('l');
    await page.keyboard.type('Berlin');
    await keys('Enter');
    const berlin = await find(page, 'button', 'Berlin 3');
    await berlin.focus();
    await keys('Enter');
    await seesPeople(page, [nameOf(1), nameOf(2), nameOf(3)]);

    // Exports the list.
    await grid.focus();
    await keys('Escape');
    const exportList = await find(page, 'button', 'Export 3 found');
    await exportList.focus();
    await keys('Enter');
    await (await find(page, 'radio', 'JSON')).focus();
    await keys('Space');
    const file = await saving(async () => {
      await (await find(page, 'button', t('export_save'))).focus();
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
