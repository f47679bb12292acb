import * as z from 'zod/mini';
import { defaultLimits, highestLimits, type PaceLimits } from '../rate-limit/limits.ts';
import type { SealedKey } from './key-vault.ts';
import { readRow } from './read-row.ts';

/** What a person sets. */
export interface Settings {
  /** Whether opening the popup on a profile never fetched before fetches it. */
  readonly fetchOnOpen: boolean;
  readonly limits: PaceLimits;
}

/** Settings and the sealed key, in the extension's `storage.local`. All methods reject as it does. */
export interface SettingsStore {
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  sealedKey(): Promise<SealedKey | undefined>;
  saveSealedKey(key: SealedKey): Promise<void>;
  forgetKey(): Promise<void>;
  /** When the person last opened the popup, ms since the epoch; 0 if never. */
  lookedAt(): Promise<number>;
  saveLookedAt(now: number): Promise<void>;
}

/** The part of the browser's storage area that this needs. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const limit = (highest: number) => z.number().check(z.int(), z.minimum(1), z.maximum(highest));

// nb. Each setting falls back by itself: an older version's row lacks those that came since.
const settingsSchema = z.object({
  fetchOnOpen: z.catch(z.boolean(), true),
  limits: z.catch(
    z.object({ perHour: limit(highestLimits.perHour), perDay: limit(highestLimits.perDay) }),
    defaultLimits,
  ),
});

/** A sealed key as stored. */
const sealedKeySchema = z.object({
  sealed: z.string().check(z.regex(/^[A-Za-z\d+/=]{1,2000}$/)),
  iv: z.string().check(z.regex(/^[A-Za-z\d+/=]{16}$/)),
  lastFour: z.string().check(z.maxLength(4)),
}) satisfies z.ZodMiniType<SealedKey>;

const defaults: Settings = { fetchOnOpen: true, limits: defaultLimits };

/** The settings in a storage area. */
export function createSettingsStore(area: StorageArea): SettingsStore {
  const read = async (key: string) => (await area.get(key))[key];
  return {
    settings: async () => readRow(settingsSchema, await read('settings')) ?? defaults,
    saveSettings: (settings) => area.set({ settings }),
    sealedKey: async () => readRow(sealedKeySchema, await read('apiKey')),
    saveSealedKey: (apiKey) => area.set({ apiKey }),
    forgetKey: () => area.remove('apiKey'),
    lookedAt: async () => readRow(z.number(), await read('lookedAt')) ?? 0,
    saveLookedAt: (lookedAt) => area.set({ lookedAt }),
  };
}
