import '../fake-browser.ts';

import { resolveObjectURL } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type BackupWriter,
  saveBackupFile,
  writerHere,
  writerOffscreen,
} from '../../../entrypoints/background/backup-files.ts';
import { requestDownloads } from '../../../utils/browser/downloads.ts';
import { createRecordReader } from '../../../utils/import/record-reader.ts';
import { createExportReader } from '../../../utils/store/export-reader.ts';
import { bob, first, version } from '../../e2e/harness/records.ts';
import { openEmptyStores, saveMany } from '../../utils/store/store.ts';
import { minute } from '../../utils/task/tasks.ts';
import { fakeBrowser } from '../fake-browser.ts';

const now = new Date(2026, 10, 28, 12).getTime();
const url = 'blob:chrome-extension://abc/1';
const writer = {
  write: vi.fn<BackupWriter['write']>(async () => ({ url, count: 3 })),
  drop: vi.fn(async () => {}),
};
const save = () => saveBackupFile(writer, false, now);

beforeEach(async () => {
  vi.useFakeTimers({ now });
  fakeBrowser.reset();
  writer.write.mockClear();
  writer.drop.mockClear();
  await requestDownloads(false);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a file gets a name of its own in a folder of its own, without a question', async () => {
  const filename = 'C:\\Users\\Ada\\Calling Card\\calling-card-backup-2026-11-28 (1).json';
  fakeBrowser.downloadIs({ state: 'complete', filename });
  expect(await save()).toEqual({ count: 3, fileName: 'calling-card-backup-2026-11-28 (1).json' });
  expect(fakeBrowser.downloads()).toEqual([
    {
      url,
      filename: 'Calling Card/calling-card-backup-2026-11-28.json',
      conflictAction: 'uniquify',
      saveAs: false,
    },
  ]);
  expect(writer.drop).toHaveBeenCalledOnce();
});

test('a file counts only once it is complete', async () => {
  fakeBrowser.downloadIs({ state: 'in_progress' });
  const saving = save();
  await vi.advanceTimersByTimeAsync(minute);
  expect(writer.drop).not.toHaveBeenCalled();
  fakeBrowser.downloadIs({ state: 'complete', filename: '/home/ada/backup.json' });
  await vi.advanceTimersByTimeAsync(minute);
  expect(await saving).toEqual({ count: 3, fileName: 'backup.json' });
});

test.each([
  ['the disk is full', { state: 'interrupted', error: 'FILE_NO_SPACE' }, 'backup-disk-full'],
  ['the user cancels', { state: 'interrupted', error: 'USER_CANCELED' }, 'backup-interrupted'],
  ['the user removes it from the list', undefined, 'backup-interrupted'],
  ['the browser refuses it', 'rejected', 'backup-interrupted'],
] as const)('when %s, that is told, and the content is dropped', async (_, download, code) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  fakeBrowser.downloadIs(download);
  expect(await save()).toEqual({ code });
  expect(writer.drop).toHaveBeenCalledOnce();
});

test('when nobody answers where to save it, it is cancelled', async () => {
  fakeBrowser.downloadIs({ state: 'in_progress' });
  const saving = save();
  await vi.advanceTimersByTimeAsync(11 * minute);
  expect(await saving).toEqual({ code: 'backup-interrupted' });
  expect(fakeBrowser.downloads()).toContainEqual({ cancelled: 1 });
});

test('without the permission, nothing is even read', async () => {
  fakeBrowser.reset();
  expect(await save()).toEqual({ code: 'backup-refused' });
  expect(writer.write).not.toHaveBeenCalled();
});

test('when the library can’t be read, that is told', async () => {
  writer.write.mockResolvedValueOnce({ code: 'storage-fault' });
  expect(await save()).toEqual({ code: 'storage-fault' });
  expect(fakeBrowser.downloads()).toEqual([]);
});

describe('the unseen page', () => {
  test('writes the content, and is closed once it is saved', async () => {
    const offscreen = writerOffscreen();
    fakeBrowser.downloadIs({ state: 'complete', filename: 'backup.json' });
    const saving = saveBackupFile(offscreen, false, now);
    await vi.waitFor(() => expect(fakeBrowser.offscreen()).toContain('backup.html'));
    offscreen.written({ url, count: 3 });
    expect(await saving).toEqual({ count: 3, fileName: 'backup.json' });
    // nb. First, one that a stopped worker may have left open.
    expect(fakeBrowser.offscreen()).toEqual(['closed', 'backup.html', 'closed']);
  });

  test('is closed when the worker that opened it was stopped', async () => {
    writerOffscreen().written({ url, count: 3 });
    expect(fakeBrowser.offscreen()).toEqual(['closed']);
  });

  test('is given up and closed when it doesn’t answer', async () => {
    const saving = saveBackupFile(writerOffscreen(), false, now);
    await vi.advanceTimersByTimeAsync(11 * minute);
    expect(await saving).toEqual({ code: 'unexpected' });
    expect(fakeBrowser.offscreen().at(-1)).toBe('closed');
  });
});

test('Firefox’s background writes all that the import reads, and drops it', async () => {
  vi.useRealTimers();
  const stores = openEmptyStores();
  await saveMany(stores, [first, version(bob, 5_000)]);
  const here = writerHere(stores.library, createExportReader(stores.database));
  const written = await here.write(now);
  if ('code' in written) throw new Error(written.code);
  expect(written.count).toBe(2);
  const blob = resolveObjectURL(written.url);
  expect(blob?.type).toBe('application/json');
  const reader = createRecordReader(now);
  const { records } = reader.push((await blob?.bytes()) ?? new Uint8Array());
  expect(reader.end().problem).toBeUndefined();
  expect(records.map(({ slug }) => slug).sort()).toEqual(['ada', 'bob']);
  await here.drop(written);
  expect(resolveObjectURL(written.url)).toBeUndefined();
});
