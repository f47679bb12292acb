import * as z from 'zod/mini';
import type { BackupState } from '../backup/backup.ts';
import type { ParsedAnswers, SettingsStore } from '../engine/ports/settings.ts';
import { failureCodes } from '../failure/failure.ts';
import { slugSchema } from '../profile/profile-schema.ts';
import type { SavedSearch } from '../search/saved-searches.ts';
import { readRow, readRows } from './read-row.ts';
import { createSettingsReader, failed, type StorageArea } from './settings-reader.ts';

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

const backupStateSchema = z.object({
  last: z.exactOptional(
    z.object({
      at: z.number(),
      count: z.number(),
      fileName: z.string(),
      isScheduled: z.exactOptional(z.literal(true)),
    }),
  ),
  unchangedSince: z.exactOptional(z.number()),
  tried: z.exactOptional(z.object({ at: z.number(), code: z.exactOptional(z.enum(failureCodes)) })),
  snoozedAt: z.exactOptional(z.number()),
}) satisfies z.ZodMiniType<BackupState>;

const asList = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : []);

/** The settings in a storage area. */
export function createSettingsStore(area: StorageArea): SettingsStore {
  const read = async (key: string) => (await area.get(key).catch(failed))[key];
  const write = (items: Record<string, unknown>) => area.set(items).catch(failed);
  return {
    ...createSettingsReader(area),
    saveSettings: (settings) => write({ settings }),
    saveStoredKey: (apiKey) => write({ apiKey }),
    forgetKey: () => area.remove('apiKey').catch(failed),
    wasWelcomed: async () => (await read('welcomed')) === true,
    saveWelcomed: () => write({ welcomed: true }),
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
    backupState: async () => readRow(backupStateSchema, await read('backups')) ?? {},
    saveBackupState: (backups) => write({ backups }),
  };
}
