import { beforeEach, expect, test } from 'vitest';
import { createKeyCommands, type KeyCommands } from '../../../utils/engine/key-commands.ts';
import type { SealedKey } from '../../../utils/engine/ports/settings.ts';

/** A key "sealed" by the vault of this test. */
const seal = (apiKey: string): SealedKey => ({ sealed: apiKey, iv: '', lastFour: '' });
const good = seal('outx_0123456789');

let stored: SealedKey | undefined;
let calls: string[];
let keys: KeyCommands;
beforeEach(() => {
  stored = undefined;
  calls = [];
  keys = createKeyCommands({
    settings: {
      sealedKey: async () => stored,
      async saveSealedKey(key) {
        stored = key;
      },
      async forgetKey() {
        stored = undefined;
      },
    },
    vault: {
      unseal: async ({ sealed }) => (sealed === 'of another vault' ? undefined : sealed),
    },
    outx: {
      async checkKey(apiKey) {
        calls.push(`check ${apiKey}`);
        return { kind: 'accepted' };
      },
    },
    keySaved: async () => void calls.push(`saved ${stored?.sealed}`),
    now: () => 7,
    logActivity: (kind) => calls.push(kind),
  });
});

test('a saved key is stored before the fetches that wait for one resume', async () => {
  await keys.save(good);
  expect(calls).toEqual(['saved outx_0123456789']);
});

test.each([
  ['is of another vault', 'of another vault'],
  ['is empty', ''],
  ['has spaces', 'outx 0123456789'],
])('a key that %s is rejected, and the stored one is kept', async (_, sealed) => {
  await keys.save(good);
  await expect(keys.save(seal(sealed))).rejects.toThrow();
  expect([stored, calls.length]).toEqual([good, 1]);
});

test('a deleted key is no longer stored, and the activity log says so', async () => {
  await keys.save(good);
  await keys.forget();
  expect([stored, calls.at(-1)]).toEqual([undefined, 'key-forgotten']);
});

test('a check asks OutX about the key it is given, or else about the stored one', async () => {
  await keys.check(good);
  stored = seal('outx_stored');
  await keys.check(undefined);
  expect(calls).toEqual(['check outx_0123456789', 'check outx_stored']);
});

test('a check without a key that can be unsealed fails without a request', async () => {
  const missing = { kind: 'failed', failure: { code: 'key-missing', at: 7 } };
  expect(await keys.check(undefined)).toEqual(missing);
  expect(await keys.check(seal('of another vault'))).toEqual(missing);
  expect(calls).toEqual([]);
});
