import { expect, test } from 'vitest';
import { createSearchCommands } from '../../../utils/engine/search-commands.ts';
import { createSettingsStore } from '../../../utils/store/settings-store.ts';

function openSettings(stored: Record<string, unknown> = {}) {
  return createSettingsStore({
    get: async (key) => ({ [key]: structuredClone(stored[key]) }),
    async set(items) {
      Object.assign(stored, structuredClone(items));
    },
    remove: async () => {},
  });
}

const save = (name: string) => ({ kind: 'save', name, address: `?q=${name}` }) as const;

test('changes at the same time are made one after the other', async () => {
  const settings = openSettings();
  const { edit } = createSearchCommands(settings);
  await Promise.all([edit(save('a')), edit(save('b')), edit({ kind: 'delete', name: 'a' })]);
  expect(await settings.savedSearches()).toEqual([{ name: 'b', address: '?q=b' }]);
});

test('a change that fails is reported, and the next one is made', async () => {
  const settings = openSettings();
  const { saveSavedSearches } = settings;
  settings.saveSavedSearches = async () => {
    settings.saveSavedSearches = saveSavedSearches;
    throw new DOMException('No space left.', 'QuotaExceededError');
  };
  const { edit } = createSearchCommands(settings);
  await expect(edit(save('a'))).rejects.toThrow('No space left.');
  await edit(save('b'));
  expect(await settings.savedSearches()).toHaveLength(1);
});

test.each([undefined, 'x', [1, { name: 'no address' }]])(
  'what is stored and can’t be read is left out: %j',
  async (savedSearches) => {
    expect(await openSettings({ savedSearches }).savedSearches()).toEqual([]);
  },
);
