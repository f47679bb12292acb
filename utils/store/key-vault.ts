import type { KeyVault } from '../engine/ports/settings.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Database } from './database.ts';

const name = 'api-key-wrapping';

/** The key vault in the database. Its wrapping key is generated on first use. */
export function createKeyVault(database: Database): KeyVault {
  return {
    async seal(apiKey) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        await wrappingKey(database),
        new TextEncoder().encode(apiKey),
      );
      return {
        sealed: toBase64(new Uint8Array(sealed)),
        iv: toBase64(iv),
        lastFour: apiKey.slice(-4),
      };
    },

    async unseal({ sealed, iv }) {
      const key = await storedKey(database);
      if (!key) return undefined;
      try {
        const bytes = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: fromBase64(iv) },
          key,
          fromBase64(sealed),
        );
        return new TextDecoder().decode(bytes);
      } catch {
        return undefined;
      }
    },
  };
}

/** The stored wrapping key. `undefined` if there is none, or what is stored is no key. */
async function storedKey(database: Database): Promise<CryptoKey | undefined> {
  return keyIn(await (await database.connect()).get('keys', name));
}

/** nb. A row that holds no key can't have sealed anything, so it may be replaced. */
const keyIn = (row: { readonly key?: unknown } | undefined): CryptoKey | undefined =>
  row?.key instanceof CryptoKey ? row.key : undefined;

async function wrappingKey(database: Database): Promise<CryptoKey> {
  const stored = await storedKey(database);
  if (stored) return stored;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  // nb. Generated before the transaction, which would end while it waits. If another page has stored
  // one in the meantime, that one is used.
  const tx = (await database.connect()).transaction('keys', 'readwrite', { durability: 'strict' });
  const first = keyIn(await tx.store.get(name));
  if (!first) await tx.store.put({ name, key });
  await tx.done;
  return first ?? key;
}
