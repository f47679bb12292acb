import { type LockedKey, type SealedKey, sealedKeySchema } from '../engine/ports/settings.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** OWASP's count for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, read in 2026). */
const iterations = 600_000;

/** Encrypts a sealed key so that only this passphrase opens it. Takes a few tenths of a second. */
export async function lockWithPassphrase(key: SealedKey, passphrase: string): Promise<LockedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const locked = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await derivedKey(passphrase, salt, iterations),
    new TextEncoder().encode(JSON.stringify(key)),
  );
  return {
    algorithm: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(salt),
    locked: toBase64(new Uint8Array(locked)),
    iv: toBase64(iv),
    lastFour: key.lastFour,
  };
}

/** The sealed key; `undefined` if the passphrase is wrong or the locked key is damaged. */
export async function openWithPassphrase(
  { salt, iterations, locked, iv }: LockedKey,
  passphrase: string,
): Promise<SealedKey | undefined> {
  try {
    const key = await derivedKey(passphrase, fromBase64(salt), iterations);
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv) },
      key,
      fromBase64(locked),
    );
    return sealedKeySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** nb. Normalized: keyboards write the same letter as one character or as two. */
async function derivedKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
