import type { BackupPlan } from '../../utils/backup/backup.ts';
import type { Language } from '../../utils/i18n/languages.ts';
import type { WorkingHours } from '../../utils/queue/working-hours.ts';
import type { RateLimits } from '../../utils/rate-limit/limits.ts';
import type { LockAfterMinutes, PassphraseAnswer } from '../../utils/task/key-lock.ts';

/** What the user can do about the lock over the key. What needs a passphrase never rejects. */
export interface LockActions {
  /** Without `current`, there must be no lock yet. */
  setLock(next: string, current: string | undefined): Promise<PassphraseAnswer>;
  removeLock(passphrase: string): Promise<PassphraseAnswer>;
  unlock(passphrase: string): Promise<PassphraseAnswer>;
  lockNow(): void;
  /** Without minutes, the key stays unlocked until the browser closes. */
  setLockAfter(minutes: LockAfterMinutes | undefined): void;
}

/** What the user can do on the options page. */
export interface OptionsActions extends LockActions {
  /** Gets the text as typed. */
  saveKey(text: string): void;
  /** Gets the text as typed. An empty text checks the saved key. */
  checkKey(text: string): void;
  forgetKey(): void;
  setFetchOnOpen(on: boolean): void;
  setFetchBeside(on: boolean): void;
  setNotifyOfNews(on: boolean): void;
  /** Gets whole numbers from 1 to the highest limits. */
  setLimits?(limits: RateLimits): void;
  /** Without hours, the queue works at any time. */
  setWorkingHours(hours: WorkingHours | undefined): void;
  setWarmUp(on: boolean): void;
  /** Without a language, it is the browser's. */
  setLanguage(language: Language | undefined): void;
  /** Asks for access to LinkedIn. Called synchronously in a click. */
  allowLinkedIn(): void;
  /** Opens the browser's own page for shortcuts. */
  openShortcutSettings(): void;
  /** Without a plan, nothing is backed up by itself. */
  setBackup(plan: BackupPlan | undefined): void;
  /** Saves a backup file as the plan does. */
  backUp(): void;
  /** Asks whether to delete the whole library. */
  deleteEverything(): void;
  /** Gets the activity log as plain text. */
  copyActivity?(text: string): void;
}
