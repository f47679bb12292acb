import { expect, test } from 'vitest';
import { sealedKeySchema } from '../../../utils/engine/ports/settings.ts';
import { createDatabase } from '../../../utils/store/database.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { openEmptyStores, openStores, type Stores } from './store.ts';

const apiKey = 'outx_secret_4321';
const wrapping = 'api-key-wrapping';

test('a sealed key is unreadable, fits its schema and shows its last four characters', async () => {
  const sealed = await createKeyVault(openEmptyStores().database).seal(apiKey);
  expect(JSON.stringify(sealed)).not.toContain('secret');
  expect(sealed.lastFour).toBe('4321');
  expect(sealedKeySchema.parse(sealed)).toEqual(sealed);
});

test('a key is unsealed by every vault of this browser profile, and by no other', async () => {
  const vaults = [openEmptyStores(), openStores()].map(({ database }) => createKeyVault(database));
  const [one, other] = await Promise.all(vaults.map((vault) => vault.seal(apiKey)));
  for (const vault of vaults) expect(await vault.unseal(one as never)).toBe(apiKey);
  expect(one?.sealed).not.toBe(other?.sealed);
  const elsewhere = createKeyVault(createDatabase({ name: 'another' }));
  expect(await elsewhere.unseal(one as never)).toBeUndefined();
});

test('a damaged key is not unsealed', async () => {
  const vault = createKeyVault(openEmptyStores().database);
  const sealed = await vault.seal(apiKey);
  expect(await vault.unseal({ ...sealed, sealed: `${sealed.sealed}AA` })).toBeUndefined();
  expect(await vault.unseal({ ...sealed, sealed: 'not base64' })).toBeUndefined();
});

test('the wrapping key cannot be extracted', async () => {
  const { database } = openEmptyStores();
  await createKeyVault(database).seal(apiKey);
  const rows = await (await database.connect()).getAll('keys');
  expect(rows.map(({ key }) => key.extractable)).toEqual([false]);
});

test.each<[string, (stores: Stores) => Promise<unknown>]>([
  ['is missing', async ({ database }) => (await database.connect()).clear('keys')],
  [
    'is no key',
    async ({ database }) =>
      (await database.connect()).put('keys', { name: wrapping, key: 'x' as never }),
  ],
])(
  'if the wrapping key %s, the sealed key counts as none, and a new one can be sealed',
  async (_, damage) => {
    const stores = openEmptyStores();
    const vault = createKeyVault(stores.database);
    const sealed = await vault.seal(apiKey);
    await damage(stores);
    expect(await vault.unseal(sealed)).toBeUndefined();
    expect(await vault.unseal(await vault.seal(apiKey))).toBe(apiKey);
  },
);
