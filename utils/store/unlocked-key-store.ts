import * as z from 'zod/mini';
import {
  sealedKeySchema,
  type UnlockedKey,
  type UnlockedKeyStore,
} from '../engine/ports/settings.ts';
import { readRow } from './read-row.ts';
import { failed, type StorageArea } from './settings-reader.ts';

const unlockedKeySchema = z.object({
  key: sealedKeySchema,
  usedAt: z.number(),
}) satisfies z.ZodMiniType<UnlockedKey>;

/** The unlocked key in a storage area, which must be one in memory. */
export function createUnlockedKeyStore(area: StorageArea): UnlockedKeyStore {
  return {
    unlockedKey: async () =>
      readRow(unlockedKeySchema, (await area.get('unlockedKey').catch(failed)).unlockedKey),
    saveUnlockedKey: (unlockedKey) => area.set({ unlockedKey }).catch(failed),
    forgetUnlockedKey: () => area.remove('unlockedKey').catch(failed),
  };
}
