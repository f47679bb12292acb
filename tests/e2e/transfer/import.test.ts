import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { createRecordReader } from '../../../utils/import/record-reader.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { t } from '../../harness/messages.ts';
import { exportAs, type Saving, saveInto } from '../harness/downloads.ts';
import {
  chooseFile,
  choosePath,
  exportOf,
  importable,
  importRecords,
} from '../harness/import-file.ts';
import { openLibrary, sees, seesCount } from '../harness/library.ts';
import { bob, first, lessComplete, promoted, record, slugOf, version } from '../harness/records.ts';
import { fill, openOptions, press, startWorldWithKey, type World } from '../harness/world.ts';

const day = 86_400_000;
const at = (days: number) => 1_780_000_000_000 + days * day;

/** A person with data in every field, including a newer but less complete version. */
const ada = record(
  {
    ...promoted,
    fetchedAt: at(2),
    firstFetchedAt: at(1),
    lessCompleteAt: at(3),
  } as typeof promoted,
  {
    versions: [
      { ...first, fetchedAt: at(0) },
      { ...lessComplete, fetchedAt: at(3) },
    ],
    annotation: { starred: true, tags: ['engines', 'Straße'], note: 'Line one.\n\n“Two” — 三' },
    aliases: [slugOf('ada-l'), slugOf('ada-lovelace')],
    answer: { fetchedAt: at(2), raw: { name: 'Ada', deep: [{ list: [null, 1.5, ''] }] } },
  },
);
const cleo = record(version(slugOf('cleo'), at(4), { name: 'Cleo Ó Dálaigh' }));
const zhao = record(version(slugOf('赵伟'), at(5), { name: '赵伟', skills: ['🚀'] }));

async function start(): Promise<{ world: World; page: Page; saving: Saving }> {
  const world = await startWorldWithKey();
  const { saving, remove } = await saveInto(world);
  onTestFinished(remove);
  return { world, page: await openLibrary(world), saving };
}

/** The library's records as it exports them, by slug. */
async function exportedRecords(page: Page, saving: Saving): Promise<Record<string, LibraryRecord>> {
  const { text } = await exportAs(page, saving, 'JSON');
  return readBack(text);
}

function readBack(text: string): Record<string, LibraryRecord> {
  const reader = createRecordReader(Date.now());
  const results = [reader.push(new TextEncoder().encode(text)), reader.end()];
  expect(results.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  const records = results.flatMap((result) => result.records);
  return Object.fromEntries(records.map((each) => [each.slug, each]));
}

test.each(['JSON', 'NDJSON'])(
  'exporting a library as %s, deleting everything and importing the file restores it',
  async (format) => {
    const { world, page, saving } = await start();
    await importRecords(page, [ada, cleo, zhao]);
    await seesCount(page, 3);
    const file = await exportAs(page, saving, format);
    expect(readBack(file.text)).toEqual({ ada, cleo, 赵伟: zhao });
    const before = await importable(page);

    const options = await openOptions(world);
    await press(options, 'Delete everything');
    await fill(options, 'Type DELETE to confirm', 'delete');
    await press(options, t('delete_everything_confirm'));
    await page.bringToFront();
    await sees(page, t('library_empty_title'));
    expect(Object.values(await importable(page)).flat()).toEqual([]);

    await press(page, 'Import');
    await choosePath(page, file.path);
    await press(page, t('import_confirm'));
    await sees(page, t('import_done_other', '3'));
    await press(page, 'Close');
    expect(await importable(page)).toEqual(before);
    const again = await exportAs(page, saving, format);
    const withoutTime = (text: string) => text.replace(/"exportedAt":"[^"]*"/, '');
    expect(withoutTime(again.text)).toBe(withoutTime(readFileSync(file.path, 'utf8')));
  },
);

test('an import shows a preview, changes nothing before it is confirmed, and loses nothing', async () => {
  const { page, saving } = await start();
  const ours = {
    ada: record(
      { ...first, fetchedAt: at(1) },
      {
        annotation: { starred: false, tags: ['ours'], note: 'Ours.' },
      },
    ),
    bob: record(version(bob, at(9), { headline: 'Newer' }), {
      annotation: { starred: true, tags: ['both'], note: 'Ours.' },
    }),
    cleo,
  };
  const theirs = {
    ada: record(
      { ...promoted, fetchedAt: at(8) },
      {
        annotation: { starred: true, tags: ['theirs'], note: 'Theirs.' },
      },
    ),
    bob: record(version(bob, at(2), { headline: 'Older' }), {
      annotation: { starred: false, tags: ['BOTH', 'more'], note: 'Ours.' },
    }),
    cleo,
    赵伟: zhao,
  };
  await importRecords(page, Object.values(ours));
  const before = await importable(page);

  await chooseFile(page, exportOf(Object.values(theirs)));
  await sees(page, t('import_found_other', '4'));
  for (const line of [
    t('import_added_one', '1'),
    t('import_updated_one', '1'),
    t('import_extended_one', '1'),
    t('import_unchanged_one', '1'),
  ]) {
    await sees(page, line);
  }
  expect(await importable(page)).toEqual(before);
  await press(page, 'Cancel');
  expect(await importable(page)).toEqual(before);

  await chooseFile(page, exportOf(Object.values(theirs)));
  await press(page, t('import_confirm'));
  await sees(page, t('import_done_other', '3'));
  await press(page, 'Close');
  expect(await exportedRecords(page, saving)).toEqual({
    ada: record(theirs.ada.saved, {
      versions: [ours.ada.saved],
      annotation: { starred: true, tags: ['ours', 'theirs'], note: 'Ours.\n\nTheirs.' },
    }),
    bob: record(ours.bob.saved, {
      versions: [theirs.bob.saved],
      annotation: { starred: true, tags: ['both', 'more'], note: 'Ours.' },
    }),
    cleo,
    赵伟: zhao,
  });

  await chooseFile(page, exportOf(Object.values(theirs)));
  await sees(page, t('import_nothing'));
});
