import type { Backup, BackupEdit, BackupState } from '../backup/backup.ts';
import { backupDueAt } from '../backup/backup-due.ts';
import { errorCode } from '../failure/error-code.ts';
import type { FailureCode } from '../failure/failure.ts';
import type { Library } from './ports/library.ts';
import type { SettingsStore } from './ports/settings.ts';

/** A backup file in the user's downloads, or why there is none. */
export type SavedFile =
  | { readonly count: number; readonly fileName: string }
  | { readonly code: FailureCode };

/** What backups need from outside. */
export interface BackupPorts {
  readonly settings: Pick<SettingsStore, 'settings' | 'backupState' | 'saveBackupState'>;
  readonly library: Pick<Library, 'count'>;
  /** Saves the whole library as a file of the day of `now`, ms since the epoch. */
  saveFile(now: number): Promise<SavedFile>;
  /** Has `alarm` called at this time, ms since the epoch, or earlier. Without a time, not at all. */
  setAlarm(at: number | undefined): Promise<void>;
  /** Runs the work unless such work is running in this browser. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Ms since the epoch. */
  now(): number;
  report(error: unknown): void;
}

/** The backups of the library. Every method rejects when the storage does. */
export interface Backups {
  /** Sets the alarm for the next file. Call this when the background starts, and once settings are saved. */
  schedule(): Promise<void>;
  /** The alarm went off: saves a file if one is due. */
  alarm(): Promise<void>;
  /** Call this after each change of what a backup holds. */
  libraryChanged(): Promise<void>;
  edit(edit: BackupEdit): Promise<void>;
}

/**
 * How long after a change or a start the file is saved at the earliest, ms: the browser is busy starting, and more
 * changes follow the first one.
 */
const calmMs = 60_000;

/** The backups over their ports. */
export function createBackups(ports: BackupPorts): Backups {
  const { settings, library, now } = ports;

  // nb. One after the other, so that no change is lost, and the last one sets the alarm.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (step: () => Promise<void>): Promise<void> => {
    const done = queue.then(step);
    queue = done.catch(() => {});
    return done;
  };

  const change = (to: (before: BackupState) => BackupState) =>
    enqueue(async () => {
      const before = await settings.backupState();
      const after = to(before);
      if (after !== before) await settings.saveBackupState(after);
    });

  /** When the next file is due, if the plan is to save files. */
  const fileDueAt = async (): Promise<number | undefined> => {
    const { backup: plan } = await settings.settings();
    if (plan?.kind !== 'file') return undefined;
    const [state, count] = await Promise.all([settings.backupState(), library.count()]);
    return backupDueAt(plan, state, count, now());
  };

  const schedule = () =>
    enqueue(async () => {
      const at = await fileDueAt();
      await ports.setAlarm(at === undefined ? undefined : Math.max(at, now() + calmMs));
    });

  const save = async (how: Pick<Backup, 'isScheduled'>) => {
    const at = now();
    // nb. Before it begins: a browser that doesn't survive it must not try again at every start.
    await change((before) => ({ ...before, unchangedSince: at, tried: { ...before.tried, at } }));
    const saved = await ports.saveFile(at).catch((error: unknown): SavedFile => {
      ports.report(error);
      return { code: errorCode(error) };
    });
    await change((before) =>
      'code' in saved
        ? { ...before, tried: { at, code: saved.code } }
        : backedUp(before, { at, ...saved, ...how }),
    );
  };

  const saveNow = async () => {
    await ports.exclusively(async () => {
      if ((await settings.settings()).backup?.kind === 'file') await save({});
    });
    await schedule();
  };

  return {
    schedule,

    async alarm() {
      await ports.exclusively(async () => {
        const at = await fileDueAt();
        if (at !== undefined && at <= now()) await save({ isScheduled: true });
      });
      await schedule();
    },

    async libraryChanged() {
      await change((before) => {
        if (before.unchangedSince === undefined) return before;
        const { unchangedSince: _, ...changed } = before;
        return changed;
      });
      await schedule();
    },

    async edit(edit) {
      switch (edit.kind) {
        case 'save':
          return saveNow();
        case 'snooze':
          return change((before) => ({ ...before, snoozedAt: now() }));
        case 'begin':
          return change((before) => ({ ...before, unchangedSince: edit.at }));
        case 'end': {
          const { kind: _, ...backup } = edit;
          await change((before) => backedUp(before, backup));
          return schedule();
        }
      }
    },
  };
}

/** nb. What failed before it, or was put off, has been made up for. */
const backedUp = ({ tried, snoozedAt, ...before }: BackupState, last: Backup): BackupState => ({
  ...before,
  last,
});
