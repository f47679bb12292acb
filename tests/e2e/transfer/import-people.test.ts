import { expect, test } from 'vitest';
import { chooseFile } from '../harness/import-file.ts';
import {
  choose,
  doesNotSee,
  openLibrary,
  openPerson,
  rowText,
  sees,
  seesNote,
  seesPeople,
  storedRows,
} from '../harness/library.ts';
import { badge, fill, find, openProfile, press, startWorldWithKey, t } from '../harness/world.ts';

const connections = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Maya,Lindqvist,https://www.linkedin.com/in/maya-lindqvist,,,,03 May 2021
Tomás,Okafor,https://www.linkedin.com/in/tomas-okafor,,Old Harbour AB,Trainee,15 Mar 2023
,,,,,,04 Mar 2023
`;

test('the people of a list are saved as not fetched, and a fetch of one replaces what the list says', async () => {
  const world = await startWorldWithKey();
  const library = await openLibrary(world);
  await chooseFile(library, connections, 'Connections.csv');
  await sees(library, t('list_summary_other', '3', '2 new, 1 not usable'));
  await press(library, t('list_start'));
  await sees(library, t('list_started_other', '2'));
  await press(library, t('close'));

  // nb. The queue fetches the first one at once, and the other one much later.
  await choose(library, t('library_fetched'), t('library_span_never'));
  await seesPeople(library, ['Tomás Okafor']);
  expect(await rowText(library, 'Tomás Okafor')).toMatch(/Trainee · Old Harbour AB.*Not fetched/s);
  await openPerson(library, 'Tomás Okafor');
  await sees(library, t('listed_connected', 'Mar 15, 2023'));
  await fill(library, 'Note', 'Met at a fair.');
  await expect.poll(() => storedRows(library, 'annotations')).toHaveLength(1);

  const page = await openProfile(world, 'tomas-okafor');
  await expect.poll(() => badge(world)).toBe('+');
  await library.bringToFront();
  await press(library, t('fetch_profile'));
  await find(library, 'button', t('refresh'));
  await doesNotSee(
    library,
    new RegExp(`${t('what_changed')}|${t('versions_heading')}|Old Harbour`),
  );
  await seesNote(library, 'Met at a fair.');
  expect(await storedRows(library, 'versions')).toEqual([]);
  await page.bringToFront();
  await expect.poll(() => badge(world)).toBe('✓');

  await library.bringToFront();
  await press(library, t('library_import_list'));
  await fill(library, 'Profile links', 'linkedin.com/in/tomas-okafor, https://lnkd.in/abc');
  await sees(library, t('list_summary_one', '1', '1 saved'));
  await press(library, t('cancel'));
});
