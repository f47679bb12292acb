import type { BackupPlan, BackupState } from './backup.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** After how many days a file that could not be saved is tried again, and a reminder comes back. */
const retryDays = 1;
const snoozeDays = 7;

/** Whether the library is as it was when the last backup was made. */
const isUnchanged = ({ last, unchangedSince }: BackupState): boolean =>
  last !== undefined && last.at === unchangedSince;

/**
 * When the next backup of a library of `count` profiles is due, in ms since the epoch: at or before `now` if it is.
 * `undefined` if there is nothing to back up. nb. A time after `now` is from before the clock was set back, so nothing
 * is known about it.
 */
export function backupDueAt(
  { kind, everyDays }: BackupPlan,
  state: BackupState,
  count: number,
  now: number,
): number | undefined {
  if (count === 0 || isUnchanged(state)) return undefined;
  const after = (time: number | undefined, days: number) =>
    time === undefined || time > now ? 0 : time + days * dayMs;
  return Math.max(
    after(state.last?.at, everyDays),
    kind === 'file' ? after(state.tried?.at, retryDays) : after(state.snoozedAt, snoozeDays),
  );
}
