import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { startWorld, type World } from '../../harness/world.ts';
import { choosePath, importRecords } from '../harness/import-file.ts';
import { openLibrary, sees, seesCount } from '../harness/library.ts';
import { first, promoted, record, slugOf, version } from '../harness/records.ts';
import { closeSetupGuide, fill, find, openOptions, press, t } from '../harness/world.ts';

const timeout = { timeout: 15_000 };
const name = `calling-card-backup-${new Intl.DateTimeFormat('sv-SE').format(new Date())}`;

const ada = record(promoted, {
  versions: [first],
  annotation: { starred: true, tags: ['engines'], note: 'Met in Porto.' },
  lists: ['Berlin', '三'],
  answer: { fetchedAt: promoted.fetchedAt, raw: { name: 'Ada', deep: [{ list: [null, 1.5] }] } },
});
const cleo = record(version(slugOf('cleo'), 4_000));

const needed = ['downloads', 'offscreen'] as const;

/**
 * Starts a world whose browser saves files into a folder, as it does for users. nb. A test can't answer the browser's
 * question for permissions. So the extension first requires them; then they are optional again, and still granted.
 */
async function startPermitted(): Promise<{ world: World; folder: string }> {
  const root = mkdtempSync(join(tmpdir(), 'calling-card-backup-'));
  const extension = join(root, 'extension');
  const downloads = join(root, 'downloads');
  cpSync(inject('extension'), extension, { recursive: true });
  const manifestPath = join(extension, 'manifest.json');
  const manifest = readFileSync(manifestPath, 'utf8');
  const { permissions, ...others } = JSON.parse(manifest);
  const requiring = {
    ...others,
    permissions: [...permissions, ...needed],
    optional_permissions: [],
  };
  writeFileSync(manifestPath, JSON.stringify(requiring));
  const userDataDir = join(root, 'user');
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  const preferences = { download: { default_directory: downloads } };
  writeFileSync(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(preferences));
  const world = await startWorld({ chromium: inject('chromium'), extension }, { userDataDir });
  onTestFinished(async () => {
    await world.close();
    rmSync(root, { recursive: true, force: true });
  });
  await closeSetupGuide(world.browser);
  writeFileSync(manifestPath, manifest);
  await world.browser.installExtension(extension);
  return { world, folder: join(downloads, 'Calling Card') };
}

/** Lets eight days pass for the schedule, and its alarm go off. */
async function nextWeek(world: World): Promise<void> {
  const worker = await world.worker();
  await worker.evaluate(async () => {
    const { backups } = await chrome.storage.local.get<{ backups: { last: { at: number } } }>();
    const { last } = backups;
    await chrome.storage.local.set({
      backups: { last: { ...last, at: last.at - 8 * 86_400_000 } },
    });
    await chrome.alarms.create('backup', { when: Date.now() });
  });
}

test('weekly files are saved by themselves, and restore a library that was deleted', async () => {
  const { world, folder } = await startPermitted();
  const saved = () => readdirSync(folder).sort();
  const library = await openLibrary(world);
  await importRecords(library, [ada, cleo]);
  await seesCount(library, 2);
  await sees(library, t('backup_none'));

  const options = await openOptions(world);
  await press(options, t('backup_file'), 'radio');
  const told = (file: string) => sees(options, new RegExp(`Last backup: .*2 profiles · ${file}`));
  await told(`${name}\\.json`);
  await nextWeek(world);
  await told(`${name} \\(1\\)\\.json`);
  expect(saved()).toEqual([`${name} (1).json`, `${name}.json`]);
  const read = (file: string) =>
    readFileSync(join(folder, file), 'utf8').replace(/"exportedAt":"[^"]*"/, '');
  const text = read(`${name}.json`);
  expect(text).toMatch(/"Berlin".*"raw":|"raw":.*"Berlin"/);
  expect(read(`${name} (1).json`)).toBe(text);

  await press(options, t('library_delete_everything'));
  await fill(options, 'Type DELETE to confirm', 'delete');
  await press(options, t('delete_everything_confirm'));
  await library.bringToFront();
  await sees(library, t('library_empty_title'));
  await press(library, 'Import');
  await choosePath(library, join(folder, `${name} (1).json`));
  await press(library, t('import_confirm'));
  await sees(library, t('import_done_other', '2'));
  await press(library, 'Close');
  await press(library, t('backup_now'));
  await expect.poll(saved, timeout).toHaveLength(3);
  await expect.poll(() => read(`${name} (2).json`), timeout).toBe(text);
  await told(`${name} \\(2\\)\\.json`);
  await find(library, 'link', t('backup_last', 'now'));

  await library.evaluate((permissions) => chrome.permissions.remove({ permissions }), [...needed]);
  await nextWeek(world);
  await sees(library, t('failure_backup_refused'));
  await find(library, 'link', t('backup_last', '1 wk ago'));
  expect(saved()).toHaveLength(3);
});
