import * as z from 'zod/mini';
import type { FailureCode } from '../failure/failure.ts';

/** `reminder`: the library shows a notice. `file`: a file is saved without asking. */
export const backupKinds = ['reminder', 'file'] as const;

export type BackupKind = (typeof backupKinds)[number];

/** How often, in days. */
export const backupIntervals = [1, 7, 30] as const;

export type BackupInterval = (typeof backupIntervals)[number];

/** How the user wants the library backed up. */
export interface BackupPlan {
  readonly kind: BackupKind;
  readonly everyDays: BackupInterval;
}

/** What is suggested to who turns backups on. */
export const defaultInterval: BackupInterval = 7;

/** A plan as it is stored and as messages carry it. */
export const backupPlanSchema = z.object({
  kind: z.enum(backupKinds),
  everyDays: z.literal(backupIntervals),
}) satisfies z.ZodMiniType<BackupPlan>;

/** A file that holds the library as it was at `at`, ms since the epoch. */
export interface Backup {
  readonly at: number;
  /** How many profiles are in it. */
  readonly count: number;
  readonly fileName: string;
  /** Set if the schedule saved it, not the user. */
  readonly isScheduled?: true;
}

/** What is known about backups. Times are in ms since the epoch. */
export interface BackupState {
  readonly last?: Backup;
  /** The `at` of the newest backup that was begun, until the library changes. */
  readonly unchangedSince?: number;
  /** The newest try to save a file, unless it succeeded: when it began and, once it has failed, why. */
  readonly tried?: { readonly at: number; readonly code?: FailureCode };
  /** When the user put the reminder off. */
  readonly snoozedAt?: number;
}

/** What a page has the background do about backups. */
export type BackupEdit =
  /** Save a file now, if the plan is to save files. */
  | { readonly kind: 'save' }
  /** Put the reminder off. */
  | { readonly kind: 'snooze' }
  /** The page reads the library for a backup from now on. */
  | { readonly kind: 'begin'; readonly at: number }
  /** The page has saved the backup that it began at `at`. */
  | {
      readonly kind: 'end';
      readonly at: number;
      readonly count: number;
      readonly fileName: string;
    };

/** The content of a backup file at a `blob:` address, with how many profiles are in it, or why there is none. */
export type WrittenBackup =
  | { readonly url: string; readonly count: number }
  | { readonly code: FailureCode };
