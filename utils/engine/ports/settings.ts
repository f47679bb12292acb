import * as z from 'zod/mini';
import { type BackupPlan, type BackupState, backupPlanSchema } from '../../backup/backup.ts';
import { type Language, languages } from '../../i18n/languages.ts';
import type { Slug } from '../../profile/slug.ts';
import type { WorkingHours } from '../../queue/working-hours.ts';
import type { RateLimits } from '../../rate-limit/limits.ts';
import type { SavedSearch } from '../../search/saved-searches.ts';
import type { Activity } from '../../task/activity.ts';
import { type LockAfterMinutes, lockAfterMinutes } from '../../task/key-lock.ts';

/** An API key as it is stored and sent between our own pages: unreadable without the vault. */
export interface SealedKey {
  /** AES-GCM ciphertext, base64. */
  readonly sealed: string;
  /** The initialization vector, 12 bytes, base64. */
  readonly iv: string;
  /** Shown so that the user can recognize the key. */
  readonly lastFour: string;
}

/** A sealed key as it is stored with a lock: encrypted once more, so that only the passphrase opens it. */
export interface LockedKey {
  /** How the passphrase becomes an AES-GCM key. Stored, like the count, so that it can change. */
  readonly algorithm: 'PBKDF2-SHA-256';
  readonly iterations: number;
  /** 16 bytes, base64. */
  readonly salt: string;
  /** AES-GCM ciphertext of the sealed key's JSON, base64. */
  readonly locked: string;
  /** The initialization vector, 12 bytes, base64. */
  readonly iv: string;
  /** As in the sealed key. */
  readonly lastFour: string;
}

/** What a locked key is locked with: the sealed key itself, for as long as it is unlocked. */
export interface UnlockedKey {
  readonly key: SealedKey;
  /** When the user last did something, ms since the epoch. */
  readonly usedAt: number;
}

/** Seals and unseals API keys with a non-extractable key of this browser profile. */
export interface KeyVault {
  /** Rejects when the storage does. */
  seal(apiKey: string): Promise<SealedKey>;
  /** `undefined` if another vault sealed it, e.g. before the browser's data was cleared. */
  unseal(sealed: SealedKey): Promise<string | undefined>;
}

const base64 = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** A sealed key as it is stored and as messages carry it. */
export const sealedKeySchema = z.object({
  sealed: base64(/^[A-Za-z\d+/=]{1,2000}$/),
  iv: base64(/^[A-Za-z\d+/=]{16}$/),
  lastFour: z.string().check(z.maxLength(4)),
}) satisfies z.ZodMiniType<SealedKey>;

/** A locked key as it is stored and as messages carry it. nb. The count is bounded: it costs time. */
export const lockedKeySchema = z.object({
  algorithm: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  salt: base64(/^[A-Za-z\d+/=]{24}$/),
  locked: base64(/^[A-Za-z\d+/=]{1,4000}$/),
  iv: sealedKeySchema.shape.iv,
  lastFour: sealedKeySchema.shape.lastFour,
}) satisfies z.ZodMiniType<LockedKey>;

/** Whether a stored key has a lock. */
export const isLocked = (key: SealedKey | LockedKey): key is LockedKey => 'locked' in key;

/** `keyed`: the key works, or the user has put it off. `done`: all steps are done. */
export const setupStages = ['keyed', 'done'] as const;

export type SetupStage = (typeof setupStages)[number];

/** What the user can set. */
export interface Settings {
  /** Whether opening the popup on a profile that isn't saved fetches it. */
  readonly fetchOnOpen: boolean;
  /** Whether the side panel fetches who isn't saved and stays on screen beside it. */
  readonly fetchBeside?: true;
  readonly limits: RateLimits;
  /** When the queue may start fetches. Absent if at any time. */
  readonly workingHours?: WorkingHours;
  /** Since when the LinkedIn account is being warmed up, ms since the epoch: see `warmUpLimits`. */
  readonly warmUpSince?: number;
  /** Whether the browser shows a notification of news. */
  readonly notifyOfNews?: true;
  /** After how many minutes without use an unlocked key is locked. Absent if when the browser closes. */
  readonly lockAfter?: LockAfterMinutes;
  /** How the library is backed up. Absent if it isn't. */
  readonly backup?: BackupPlan;
  /** The language of texts, dates and numbers. Absent if it is the browser's. */
  readonly language?: Language;
  /** When the user agreed to what the extension sends, ms since the epoch. */
  readonly consentAt?: number;
  /** How far the user has come in the setup guide after agreeing. Absent before the key is settled. */
  readonly setup?: SetupStage;
  /** The version before the last update that changed what is sent, until the user has read about it. */
  readonly updatedFrom?: string;
  /** Set if some of what is stored can't be read, and has its default. Saving the settings mends it. */
  readonly areDamaged?: true;
}

const quarter = (max: number) => z.int().check(z.minimum(0), z.maximum(max), z.multipleOf(15));

const workingHoursSchema = z
  .object({
    days: z.array(z.int().check(z.minimum(0), z.maximum(6))).check(z.minLength(1), z.maxLength(7)),
    from: quarter(24 * 60),
    to: quarter(24 * 60),
  })
  .check(z.refine(({ from, to }) => from < to)) satisfies z.ZodMiniType<WorkingHours>;

/** The settings that may be absent, as they are stored and as messages carry them. */
export const furtherSettings = {
  fetchBeside: z.exactOptional(z.literal(true)),
  workingHours: z.exactOptional(workingHoursSchema),
  warmUpSince: z.exactOptional(z.number()),
  notifyOfNews: z.exactOptional(z.literal(true)),
  lockAfter: z.exactOptional(z.literal(lockAfterMinutes)),
  backup: z.exactOptional(backupPlanSchema),
  language: z.exactOptional(z.enum(languages)),
  consentAt: z.exactOptional(z.number()),
  setup: z.exactOptional(z.enum(setupStages)),
  updatedFrom: z.exactOptional(z.string().check(z.maxLength(20))),
};

/** How far the stored answers have been parsed, and the index made, by these versions. */
export interface ParsedAnswers {
  readonly parserVersion: number;
  /** Absent if an older version of the extension, which didn't make the index again, stored it. */
  readonly indexVersion?: number;
  /** The last slug whose answer was parsed. Absent once all were. */
  readonly until?: Slug;
  /** How many were up to there. Absent if all were, or an older version of the extension stored it. */
  readonly done?: number;
}

/** Settings and the key, in the extension's `storage.local`. All methods reject as it does. */
export interface SettingsStore {
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  storedKey(): Promise<SealedKey | LockedKey | undefined>;
  saveStoredKey(key: SealedKey | LockedKey): Promise<void>;
  forgetKey(): Promise<void>;
  /** Whether the setup guide has opened by itself. It does that once. */
  wasWelcomed(): Promise<boolean>;
  saveWelcomed(): Promise<void>;
  /** When the user last opened the popup, ms since the epoch; 0 if never. */
  popupOpenedAt(): Promise<number>;
  savePopupOpenedAt(now: number): Promise<void>;
  /** When the last notification of news was shown, ms since the epoch; 0 if never. */
  newsNotifiedAt(): Promise<number>;
  saveNewsNotifiedAt(now: number): Promise<void>;
  savedSearches(): Promise<readonly SavedSearch[]>;
  saveSavedSearches(searches: readonly SavedSearch[]): Promise<void>;
  parsedAnswers(): Promise<ParsedAnswers | undefined>;
  saveParsedAnswers(progress: ParsedAnswers): Promise<void>;
  /** What is known about backups: nothing if it can't be read. */
  backupState(): Promise<BackupState>;
  saveBackupState(state: BackupState): Promise<void>;
}

/**
 * The unlocked key, in the extension's `storage.session`: in memory, and gone once the browser closes. All methods
 * reject as it does.
 */
export interface UnlockedKeyStore {
  unlockedKey(): Promise<UnlockedKey | undefined>;
  saveUnlockedKey(key: UnlockedKey): Promise<void>;
  forgetUnlockedKey(): Promise<void>;
}

/** The last things that the engine did. Every method rejects when the storage does. */
export interface ActivityLog {
  add(activity: Activity): Promise<void>;
  /** Newest first. */
  newest(): Promise<Activity[]>;
}
