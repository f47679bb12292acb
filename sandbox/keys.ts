import { createHash } from 'node:crypto';

/** A key's fingerprint. Tasks belong to it, so that no key is kept. */
export type Team = string;

type KeyVerdict =
  | { readonly accepted: true; readonly team: Team }
  | { readonly accepted: false; readonly error: string };

/** Which API keys the sandbox takes: all that look like one, save those revoked. */
export function createKeys() {
  const revoked = new Set<Team>();

  return {
    /** Judges the `x-api-key` header; the error is the API's own text for a 401. */
    judge(key: string | undefined): KeyVerdict {
      if (!key) return { accepted: false, error: 'Missing API Key' };
      if (!key.startsWith('outx_') || key.startsWith('outx_invalid')) {
        return { accepted: false, error: 'Invalid API Key' };
      }
      const team = digest(key);
      if (revoked.has(team)) return { accepted: false, error: 'Unauthorized' };
      return { accepted: true, team };
    },

    /** Refuses the key from now on. */
    revoke(key: string): void {
      revoked.add(digest(key));
    },

    /** Accepts a revoked key again. */
    restore(key: string): void {
      revoked.delete(digest(key));
    },

    reset(): void {
      revoked.clear();
    },
  };
}

/** The key that signing in with an e-mail address gives: always the same for the same address. */
export function keyForEmail(email: string): string {
  return `outx_${digest(email.toLowerCase()).slice(0, 32)}`;
}

/** The only form in which a key is ever recorded or printed: its last four characters. */
export function keyTail(key: string | undefined): string | null {
  if (!key) return null;
  return key.length > 8 ? `…${key.slice(-4)}` : '…';
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
