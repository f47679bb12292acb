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
import {
  badge,
  clickIcon,
  fill,
  find,
  openProfile,
  press,
  startWorldWithKey,
  t,
} from '../harness/world.ts';

const connections = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Maya,Lindqvist,https://www.linkedin.com/in/maya-lindqvist,,Old Harbour AB,Trainee,03 May 2021
Tomás,Okafor,https://www.linkedin.com/in/tomas-okafor,,Cobalt Harbor,Engineer,15 Mar 2023
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
  await seesPeople(library, ['Maya Lindqvist', 'Tomás Okafor']);
  expect(await rowText(library, 'Maya Lindqvist')).toMatch(
    /Trainee · Old Harbour AB.*Not fetched/s,
  );

  await openPerson(library, 'Maya Lindqvist');
  await sees(library, t('listed_connected', 'May 3, 2021'));
  await fill(library, 'Note', 'Met at a fair.');
  await expect.poll(() => storedRows(library, 'annotations')).toHaveLength(1);

  const page = await openProfile(world, 'maya-lindqvist');
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
  await choose(library, t('library_fetched'), t('library_span_never'));
  await seesPeople(library, ['Tomás Okafor']);

  const popup = await clickIcon(world, await openProfile(world, 'tomas-okafor'));
  // nb. By itself, since the profile was never fetched.
  await find(popup, 'button', t('refresh'));
  await popup.close();

  await library.bringToFront();
  await chooseFile(library, connections, 'Connections.csv');
  await sees(library, t('list_summary_other', '3', '2 saved, 1 not usable'));
  await press(library, t('cancel'));
});
