import * as z from 'zod/mini';
import {
  furtherSettings,
  lockedKeySchema,
  type Settings,
  type SettingsStore,
  sealedKeySchema,
} from '../engine/ports/settings.ts';
import { defaultLimits } from '../rate-limit/limits.ts';
import { limitsSchema } from '../rate-limit/limits-schema.ts';
import { readRow } from './read-row.ts';

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

/** The stored settings. What can't be read of them gets its default. */
function readSettings(stored: unknown): Settings {
  const settings = readRow(settingsSchema, stored ?? {});
  if (settings) return { ...defaults, ...settings };
  const readable = readRow(damagedSchema, stored);
  return { ...defaults, fetchOnOpen: false, ...readable, areDamaged: true };
}

/** What a page needs to know of the settings in a storage area. */
export function createSettingsReader(
  area: Pick<StorageArea, 'get'>,
): Pick<SettingsStore, 'settings' | 'storedKey'> {
  const read = async (key: string) => (await area.get(key).catch(failed))[key];
  return {
    settings: async () => readSettings(await read('settings')),
    storedKey: async () => {
      const row = await read('apiKey');
      return readRow(sealedKeySchema, row) ?? readRow(lockedKeySchema, row);
    },
  };
}

/** Rejects as IndexedDB does. nb. `storage.local` rejects with plain errors, which look like bugs. */
export function failed(error: unknown): never {
  const message = String(error);
  throw new DOMException(message, /quota/i.test(message) ? 'QuotaExceededError' : 'UnknownError');
}
