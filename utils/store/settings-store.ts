import * as z from 'zod/mini';
import {
  furtherSettings,
  type ParsedAnswers,
  type Settings,
  type SettingsStore,
  sealedKeySchema,
} from '../engine/ports/settings.ts';
import { slugSchema } from '../profile/profile-schema.ts';
import { defaultLimits } from '../rate-limit/limits.ts';
import { limitsSchema } from '../rate-limit/limits-schema.ts';
import type { SavedSearch } from '../search/saved-searches.ts';
import { readRow, readRows } from './read-row.ts';

/** What the settings need of the browser's storage area. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

// nb. Each setting has its own default: the row of an older version lacks the newer ones.
const settingsSchema = z.object({
  fetchOnOpen: z.exactOptional(z.boolean()),
  limits: z.exactOptional(limitsSchema),
  ...furtherSettings,
});

const defaults: Settings = { fetchOnOpen: true, limits: defaultLimits };

/** Reads what it can of settings that don't fit. nb. Nothing is fetched without a click then. */
const damagedSchema = z.object({
  fetchOnOpen: z.catch(z.boolean(), false),
  limits: z.catch(limitsSchema, defaultLimits),
});

const parsedAnswersSchema = z.object({
  parserVersion: z.number(),
  indexVersion: z.exactOptional(z.number()),
  until: z.exactOptional(slugSchema),
  done: z.exactOptional(z.number()),
}) satisfies z.ZodMiniType<ParsedAnswers>;

const savedSearchSchema = z.object({
  name: z.string(),
  address: z.string(),
}) satisfies z.ZodMiniType<SavedSearch>;

const asList = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : []);

/** The stored settings. What can't be read of them gets its default. */
function readSettings(stored: unknown): Settings {
  const settings = readRow(settingsSchema, stored ?? {});
  if (settings) return { ...defaults, ...settings };
  const readable = readRow(damagedSchema, stored);
  return { ...defaults, fetchOnOpen: false, ...readable, areDamaged: true };
}

/** The settings in a storage area. */
export function createSettingsStore(area: StorageArea): SettingsStore {
  const read = async (key: string) => (await area.get(key).catch(failed))[key];
  const write = (items: Record<string, unknown>) => area.set(items).catch(failed);
  return {
    settings: async () => readSettings(await read('settings')),
    saveSettings: (settings) => write({ settings }),
    sealedKey: async () => readRow(sealedKeySchema, await read('apiKey')),
    saveSealedKey: (apiKey) => write({ apiKey }),
    forgetKey: () => area.remove('apiKey').catch(failed),
    // nb. Version 0.1 called it `lookedAt`.
    popupOpenedAt: async () =>
      readRow(z.number(), await read('popupOpenedAt')) ??
      readRow(z.number(), await read('lookedAt')) ??
      0,
    savePopupOpenedAt: (popupOpenedAt) => write({ popupOpenedAt }),
    newsNotifiedAt: async () => readRow(z.number(), await read('newsNotifiedAt')) ?? 0,
    saveNewsNotifiedAt: (newsNotifiedAt) => write({ newsNotifiedAt }),
    savedSearches: async () => readRows(savedSearchSchema, asList(await read('savedSearches'))),
    saveSavedSearches: (savedSearches) => write({ savedSearches }),
    parsedAnswers: async () => readRow(parsedAnswersSchema, await read('parsedAnswers')),
    saveParsedAnswers: (parsedAnswers) => write({ parsedAnswers }),
  };
}

/** Rejects as IndexedDB does. nb. `storage.local` rejects with plain errors, which look like bugs. */
function failed(error: unknown): never {
  const message = String(error);
  throw new DOMException(message, /quota/i.test(message) ? 'QuotaExceededError' : 'UnknownError');
}
