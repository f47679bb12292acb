import { beforeEach, expect, test } from 'vitest';
import { type SettingsStore, sealedKeySchema } from '../../../utils/engine/ports/settings.ts';
import { errorCode } from '../../../utils/failure/error-code.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import { readRow } from '../../../utils/store/read-row.ts';
import { createSettingsStore } from '../../../utils/store/settings-store.ts';
import { locked, sealed } from '../messages/samples.ts';

let items: Record<string, unknown>;
let store: SettingsStore;
beforeEach(() => {
  items = {};
  store = createSettingsStore({
    get: async (key) => (key in items ? { [key]: items[key] } : {}),
    set: async (changed) => void Object.assign(items, changed),
    remove: async (key) => void delete items[key],
  });
});

const defaults = { fetchOnOpen: true, limits: defaultLimits };

test('settings are read as they were saved', async () => {
  const settings = {
    ...{ fetchOnOpen: false, limits: { perHour: 5, perDay: 7 } },
    ...({ consentAt: 7, setup: 'keyed', updatedFrom: '0.1.0' } as const),
  };
  await store.saveSettings(settings);
  expect(await store.settings()).toEqual(settings);
});

test.each<[string, unknown, object]>([
  ['nothing', undefined, defaults],
  ['a newer setting missing', { fetchOnOpen: false }, { ...defaults, fetchOnOpen: false }],
  ['another type', 'settings', { ...defaults, fetchOnOpen: false, areDamaged: true }],
  [
    'another type of one setting',
    { fetchOnOpen: 'yes', limits: { perHour: 5, perDay: 7 } },
    { fetchOnOpen: false, limits: { perHour: 5, perDay: 7 }, areDamaged: true },
  ],
  [
    'limits over the highest allowed',
    { fetchOnOpen: true, limits: { perHour: 1_000, perDay: 10_000 } },
    { ...defaults, areDamaged: true },
  ],
])(
  'settings with %s have defaults for what can’t be read, and fetch nothing without a click',
  async (_, stored, expected) => {
    items = { settings: stored };
    expect(await store.settings()).toEqual(expected);
  },
);

test('the sealed key is read as it was saved, until it is deleted', async () => {
  expect(await store.storedKey()).toBeUndefined();
  await store.saveStoredKey(sealed);
  expect(await store.storedKey()).toEqual(sealed);
  await store.forgetKey();
  expect(await store.storedKey()).toBeUndefined();
});

test('a locked key is read as it was saved, and a version without locks finds no key', async () => {
  await store.saveStoredKey(locked);
  expect(await store.storedKey()).toEqual(locked);
  // nb. This is all that version 0.1 did to read it.
  expect(readRow(sealedKeySchema, items.apiKey)).toBeUndefined();
});

test('a key that is not sealed is not read', async () => {
  items = { apiKey: 'outx_0123456789' };
  expect(await store.storedKey()).toBeUndefined();
});

test('the time when the popup was opened is read, also from version 0.1', async () => {
  expect(await store.popupOpenedAt()).toBe(0);
  items = { lookedAt: 7 };
  expect(await store.popupOpenedAt()).toBe(7);
  await store.savePopupOpenedAt(9);
  expect(await store.popupOpenedAt()).toBe(9);
});

test('the time of the last notification of news is read as it was saved', async () => {
  expect(await store.newsNotifiedAt()).toBe(0);
  await store.saveNewsNotifiedAt(9);
  expect(await store.newsNotifiedAt()).toBe(9);
});

test.each([
  ['QUOTA_BYTES quota exceeded', 'storage-full'],
  ['IO error: .../LOCK: File currently in use.', 'storage-fault'],
])('the browser’s rejection %j is an error of the storage: %s', async (message, code) => {
  const reject = () => Promise.reject(new Error(message));
  const broken = createSettingsStore({ get: reject, set: reject, remove: reject });
  const calls = [() => broken.settings(), () => broken.saveSettings(defaults), broken.forgetKey];
  for (const call of calls) expect(errorCode(await call().catch((error) => error))).toBe(code);
});

test('what is known about backups is read as it was saved', async () => {
  const last = { at: 7, count: 3, fileName: 'backup.json', isScheduled: true } as const;
  const state = { last, unchangedSince: 7, tried: { at: 8, code: 'backup-refused' } } as const;
  await store.saveBackupState(state);
  expect(await store.backupState()).toEqual(state);
  items = { backups: { last: { at: 'yesterday' } } };
  expect(await store.backupState()).toEqual({});
});
