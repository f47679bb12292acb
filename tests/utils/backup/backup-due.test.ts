import { expect, test } from 'vitest';
import type { BackupPlan, BackupState } from '../../../utils/backup/backup.ts';
import { backupDueAt } from '../../../utils/backup/backup-due.ts';
import { day } from '../task/tasks.ts';

const now = 1_000 * day;
const weekly: BackupPlan = { kind: 'file', everyDays: 7 };
const reminder: BackupPlan = { kind: 'reminder', everyDays: 7 };

/** A backup that was made this many days ago. */
const made = (days: number): BackupState => ({
  last: { at: now - days * day, count: 3, fileName: 'backup.json' },
});
const tried = (days: number): BackupState => ({ tried: { at: now - days * day } });
const snoozed = (days: number): BackupState => ({ snoozedAt: now - days * day });
const unchanged = (days: number): BackupState => ({
  ...made(days),
  unchangedSince: now - days * day,
});

/** `in`: days from now; 0 or less if one is due. */
test.each<[string, BackupPlan, BackupState, { in: number } | undefined]>([
  ['after one, at the interval', weekly, made(3), { in: 4 }],
  ['every day', { ...weekly, everyDays: 1 }, made(0), { in: 1 }],
  ['every 30 days', { ...weekly, everyDays: 30 }, made(3), { in: 27 }],
  ['late, because the browser was closed', weekly, made(20), { in: -13 }],
  ['of an unchanged library: none', weekly, unchanged(20), undefined],
  ['of an unchanged library, whatever the clock says: none', weekly, unchanged(-20), undefined],
  [
    'when only a later try has read the library',
    weekly,
    { ...unchanged(9), unchangedSince: now },
    { in: -2 },
  ],
  ['after a failure, the next day', weekly, { ...made(8), ...tried(0.5) }, { in: 0.5 }],
  ['after a failure, not before the interval', weekly, { ...made(2), ...tried(0) }, { in: 5 }],
  ['after a reminder was put off, in a week', reminder, { ...made(20), ...snoozed(1) }, { in: 6 }],
  ['when the reminder put off is not for files', weekly, { ...made(8), ...snoozed(1) }, { in: -1 }],
  [
    'when a file that failed is not for reminders',
    reminder,
    { ...made(8), ...tried(0) },
    { in: -1 },
  ],
])('%s', (_, plan, state, expected) => {
  const at = backupDueAt(plan, state, 3, now);
  expect(at === undefined ? undefined : { in: (at - now) / day }).toEqual(expected);
});

test.each<[string, BackupState]>([
  ['there is none yet', {}],
  ['the last one is from before the clock was set back', made(-400)],
  ['the last failure is from before the clock was set back', { ...made(8), ...tried(-400) }],
])('is due when %s', (_, state) => {
  expect(backupDueAt(weekly, state, 3, now)).toBeLessThanOrEqual(now);
});

test('an empty library has none', () => {
  expect(backupDueAt(weekly, {}, 0, now)).toBeUndefined();
  expect(backupDueAt(weekly, made(20), 0, now)).toBeUndefined();
});
