// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerBackupCommands } from '../../../entrypoints/background/answer-backup-commands.ts';
import { useBackups } from '../../../entrypoints/shared/use-backups.ts';
import type { BackupEdit, BackupPlan, BackupState } from '../../../utils/backup/backup.ts';
import { localArea } from '../../../utils/browser/storage-areas.ts';
import { createSettingsStore } from '../../../utils/store/settings-store.ts';
import { day } from '../../utils/task/tasks.ts';
import { fakeBrowser, identity } from '../fake-browser.ts';

const now = 1_000 * day;
const settings = createSettingsStore(localArea);
const onFault = vi.fn();
const reminder: BackupPlan = { kind: 'reminder', everyDays: 7 };
const file: BackupPlan = { kind: 'file', everyDays: 7 };

let edits: BackupEdit[] = [];
answerBackupCommands(
  {
    async edit(edit) {
      edits.push(edit);
      if (edit.kind === 'snooze') await settings.saveBackupState({ snoozedAt: now });
    },
  },
  () => {},
  identity,
);

beforeEach(() => {
  edits = [];
  fakeBrowser.reset();
});
afterEach(() => {
  cleanup();
  expect(onFault).not.toHaveBeenCalled();
});

/** The backups as a page sees them once they are read. */
async function shown(plan: BackupPlan | undefined, state: BackupState, count = 3) {
  await settings.saveBackupState(state);
  const { result } = renderHook(() => useBackups(settings, plan, count, now, onFault));
  await vi.waitFor(() => expect(result.current.state).toEqual(state));
  return result;
}

const fileName = 'backup.json';

test.each<[string, BackupPlan | undefined, BackupState, number, boolean]>([
  ['there is no backup', reminder, {}, 3, true],
  ['the last one is old', reminder, { last: { at: now - 8 * day, count: 3, fileName } }, 3, true],
  ['the last one is new', reminder, { last: { at: now - day, count: 3, fileName } }, 3, false],
  ['there is nothing to back up', reminder, {}, 0, false],
  ['files are saved', file, {}, 3, false],
  ['backups are off', undefined, {}, 3, false],
])('a reminder when %s', async (_, plan, state, count, isDue) => {
  expect((await shown(plan, state, count)).current.isDue).toBe(isDue);
});

test('a reminder goes away when it is put off', async () => {
  const page = await shown(reminder, {});
  act(() => page.current.snooze());
  await vi.waitFor(() => expect(page.current.isDue).toBe(false));
});

test('why a file was not saved is told while files are planned', async () => {
  const state: BackupState = { tried: { at: now, code: 'backup-disk-full' } };
  expect((await shown(file, state)).current.failure).toEqual({ code: 'backup-disk-full', at: now });
  expect((await shown(reminder, state)).current.failure).toBeUndefined();
});

test('saving a file asks for the permission first', async () => {
  const page = await shown(file, {});
  await act(() => page.current.saveFile());
  const permissions = ['downloads', 'offscreen'];
  expect(await fakeBrowser.api.permissions.contains({ permissions })).toBe(true);
  expect(edits).toEqual([{ kind: 'save' }]);
  expect(page.current.isRunning).toBe(false);
});
