import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type LockedKey, lockedKeySchema } from '../../../utils/engine/ports/settings.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { lockWithPassphrase, openWithPassphrase } from '../../../utils/store/passphrase-lock.ts';
import { createUnlockedKeyStore } from '../../../utils/store/unlocked-key-store.ts';
import { openEmptyStores } from './store.ts';

const apiKey = 'outx_secret_4321';
const passphrase = 'correct horse battery';

test('only the passphrase opens a locked key, and the vault unseals what it opens', async () => {
  const vault = createKeyVault(openEmptyStores().database);
  const sealed = await vault.seal(apiKey);
  const locked = await lockWithPassphrase(sealed, passphrase);
  const opened = await openWithPassphrase(locked, passphrase);
  expect(opened).toEqual(sealed);
  expect(opened && (await vault.unseal(opened))).toBe(apiKey);
  for (const other of ['', 'Correct horse battery', `${passphrase} `]) {
    expect(await openWithPassphrase(locked, other)).toBeUndefined();
  }
});

test('a locked key fits its schema, and holds neither key, sealed key nor passphrase', async () => {
  const sealed = await createKeyVault(openEmptyStores().database).seal(apiKey);
  const locked = await lockWithPassphrase(sealed, passphrase);
  expect(lockedKeySchema.parse(locked)).toEqual(locked);
  expect(locked).toMatchObject({
    algorithm: 'PBKDF2-SHA-256',
    iterations: 600_000,
    lastFour: '4321',
  });
  const text = JSON.stringify(locked) + atob(locked.locked);
  for (const secret of [apiKey, sealed.sealed, sealed.iv, passphrase]) {
    expect(text).not.toContain(secret);
  }
  expect(await lockWithPassphrase(sealed, passphrase)).not.toMatchObject({ salt: locked.salt });
});

describe('a locked key', () => {
  const sealed = { sealed: 'c2VhbGVk', iv: 'aXZpdml2aXZpdml2', lastFour: 'ab12' };

  test('is opened by the same letters, however the keyboard composes them', async () => {
    const locked = await lockWithPassphrase(sealed, 'Crème brûlée'.normalize('NFC'));
    expect(await openWithPassphrase(locked, 'Crème brûlée'.normalize('NFD'))).toEqual(sealed);
  });

  test('is opened by its own salt and count, as the standards define them', async () => {
    const [salt, iv] = [randomBytes(16), randomBytes(12)];
    const key = pbkdf2Sync(passphrase, salt, 1_000, 32, 'sha256');
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const text = [cipher.update(JSON.stringify(sealed)), cipher.final(), cipher.getAuthTag()];
    const locked: LockedKey = {
      ...({ algorithm: 'PBKDF2-SHA-256', iterations: 1_000, lastFour: 'ab12' } as const),
      salt: salt.toString('base64'),
      iv: iv.toString('base64'),
      locked: Buffer.concat(text).toString('base64'),
    };
    expect(await openWithPassphrase(locked, passphrase)).toEqual(sealed);
    expect(await openWithPassphrase({ ...locked, iterations: 999 }, passphrase)).toBeUndefined();
  });

  test('that is damaged isn’t opened', async () => {
    const locked = await lockWithPassphrase(sealed, passphrase);
    const damaged = [{ locked: `${locked.locked.slice(4)}AAAA` }, { locked: 'A' }, { salt: 'A' }];
    for (const change of damaged) {
      expect(await openWithPassphrase({ ...locked, ...change }, passphrase)).toBeUndefined();
    }
  });
});

test('an unlocked key is read as it was kept, and nothing else is', async () => {
  let items: Record<string, unknown> = {};
  const store = createUnlockedKeyStore({
    get: async (key) => (key in items ? { [key]: items[key] } : {}),
    set: async (changed) => void Object.assign(items, changed),
    remove: async (key) => void delete items[key],
  });
  const key = { sealed: 'c2VhbGVk', iv: 'aXZpdml2aXZpdml2', lastFour: 'ab12' };
  await store.saveUnlockedKey({ key, usedAt: 7 });
  expect(await store.unlockedKey()).toEqual({ key, usedAt: 7 });
  await store.forgetUnlockedKey();
  expect(await store.unlockedKey()).toBeUndefined();
  items = { unlockedKey: { key: 'outx_0123456789', usedAt: 7 } };
  expect(await store.unlockedKey()).toBeUndefined();
});
