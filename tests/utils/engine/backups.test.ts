import { beforeEach, expect, test, vi } from 'vitest';
import type { BackupPlan, BackupState } from '../../../utils/backup/backup.ts';
import { createBackups, type SavedFile } from '../../../utils/engine/backups.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import { day, hour, minute } from '../task/tasks.ts';

const saved = { count: 3, fileName: 'backup.json' };
const start = 1_000 * day;
const report = vi.fn();

let plan: BackupPlan | undefined;
let state: BackupState;
let count: number;
let now: number;
let alarmAt: number | undefined;
/** When files were saved, and what comes of the next one. */
let files: number[];
let saveFile: () => Promise<SavedFile>;
let isLocked: boolean;

const create = () =>
  createBackups({
    settings: {
      settings: async () => ({
        fetchOnOpen: true,
        limits: defaultLimits,
        ...(plan && { backup: plan }),
      }),
      backupState: async () => state,
      saveBackupState: async (next) => {
        state = next;
      },
    },
    library: { count: async () => count },
    async saveFile(at) {
      files.push(at);
      return saveFile();
    },
    setAlarm: async (at) => {
      alarmAt = at;
    },
    async exclusively(work) {
      if (isLocked) return;
      isLocked = true;
      await work().finally(() => {
        isLocked = false;
      });
    },
    now: () => now,
    report,
  });
let backups = create();

beforeEach(() => {
  plan = { kind: 'file', everyDays: 7 };
  state = {};
  count = 3;
  now = start;
  alarmAt = undefined;
  files = [];
  saveFile = async () => saved;
  isLocked = false;
  report.mockClear();
  backups = create();
});

/** Lets the alarm go off at its time. */
async function alarm(): Promise<void> {
  if (alarmAt === undefined) throw new Error('There is no alarm.');
  now = alarmAt;
  await backups.alarm();
}

test('the first file is saved a minute after it is planned, and is the last backup then', async () => {
  await backups.schedule();
  expect(alarmAt).toBe(start + minute);
  await alarm();
  const at = start + minute;
  expect(state).toEqual({ last: { at, ...saved, isScheduled: true }, unchangedSince: at });
  expect(alarmAt).toBeUndefined();
});

test('the next file follows a week later, if the library has changed by then', async () => {
  await backups.schedule();
  await alarm();
  now = start + 2 * day;
  await backups.libraryChanged();
  expect(alarmAt).toBe(start + minute + 7 * day);
  await alarm();
  expect(files).toEqual([start + minute, start + minute + 7 * day]);
});

test('a change long after the last backup is saved a minute later', async () => {
  await backups.schedule();
  await alarm();
  now = start + 30 * day;
  await backups.libraryChanged();
  expect(alarmAt).toBe(now + minute);
});

test('a change while the file is written is part of the next one', async () => {
  saveFile = async () => {
    await backups.libraryChanged();
    return saved;
  };
  await backups.schedule();
  await alarm();
  expect(state.unchangedSince).toBeUndefined();
  expect(alarmAt).toBe(start + minute + 7 * day);
});

test.each<[string, () => Promise<SavedFile>, string, number]>([
  ['a full disk', async () => ({ code: 'backup-disk-full' }), 'backup-disk-full', 0],
  ['a permission taken back', async () => ({ code: 'backup-refused' }), 'backup-refused', 0],
  ['a bug', () => Promise.reject(new Error('bug')), 'unexpected', 1],
])(
  '%s leaves the last backup, and is tried again the next day',
  async (_, fails, code, reports) => {
    const last = { at: start - 9 * day, ...saved };
    state = { last };
    saveFile = fails;
    await backups.schedule();
    await alarm();
    const at = start + minute;
    expect(state).toEqual({ last, unchangedSince: at, tried: { at, code } });
    expect(report).toHaveBeenCalledTimes(reports);
    expect(alarmAt).toBe(at + day);
    saveFile = async () => saved;
    await alarm();
    expect(state.last).toEqual({ at: at + day, ...saved, isScheduled: true });
    expect(state.tried).toBeUndefined();
  },
);

test('a background that is stopped while it saves tries again the next day, not at each start', async () => {
  saveFile = () => new Promise(() => {});
  await backups.schedule();
  now = alarmAt ?? now;
  void backups.alarm();
  await vi.waitFor(() => expect(files).toHaveLength(1));
  now += hour;
  isLocked = false;
  backups = create();
  await backups.schedule();
  expect(alarmAt).toBe(start + minute + day);
});

test('an alarm that comes too early, or twice, saves nothing', async () => {
  state = { last: { at: start - day, ...saved } };
  await backups.alarm();
  expect(files).toEqual([]);
  expect(alarmAt).toBe(start + 6 * day);
  isLocked = true;
  now = start + 6 * day;
  await backups.alarm();
  expect(files).toEqual([]);
});

test.each<[string, () => void]>([
  ['off', () => (plan = undefined)],
  ['a reminder', () => (plan = { kind: 'reminder', everyDays: 7 })],
  ['an empty library', () => (count = 0)],
])('%s: no alarm and no file', async (_, set) => {
  alarmAt = start;
  set();
  await backups.schedule();
  expect(alarmAt).toBeUndefined();
  await backups.alarm();
  expect(files).toEqual([]);
});

test('the user saves a file at once, if that is the plan', async () => {
  state = { last: { at: start - hour, ...saved }, unchangedSince: start - hour };
  await backups.edit({ kind: 'save' });
  expect(state.last).toEqual({ at: start, ...saved });
  plan = { kind: 'reminder', everyDays: 7 };
  await backups.edit({ kind: 'save' });
  expect(files).toEqual([start]);
});

test('an export of everything by a page counts, with what changed since it began', async () => {
  state = { tried: { at: start, code: 'backup-disk-full' }, snoozedAt: start };
  await backups.edit({ kind: 'begin', at: start });
  await backups.edit({ kind: 'end', at: start, ...saved });
  expect(state).toEqual({ last: { at: start, ...saved }, unchangedSince: start });
  expect(alarmAt).toBeUndefined();

  now = start + 1;
  await backups.edit({ kind: 'begin', at: start + 1 });
  await backups.libraryChanged();
  await backups.edit({ kind: 'end', at: start + 1, ...saved });
  expect(state).toEqual({ last: { at: start + 1, ...saved } });
  expect(alarmAt).toBe(start + 1 + 7 * day);
});

test('a reminder that is put off is remembered', async () => {
  await backups.edit({ kind: 'snooze' });
  expect(state).toEqual({ snoozedAt: start });
});

test('no change is lost when several come at once', async () => {
  await Promise.all([
    backups.edit({ kind: 'snooze' }),
    backups.edit({ kind: 'begin', at: start }),
    backups.libraryChanged(),
  ]);
  expect(state).toEqual({ snoozedAt: start });
});
