import { createHash } from 'node:crypto';

/** A key's digest. Tasks belong to it, so that the key itself isn't kept. */
export type Team = string;

type KeyCheck =
  | { readonly accepted: true; readonly team: Team }
  | { readonly accepted: false; readonly error: string };

/** Which API keys the sandbox accepts: all that look valid, except revoked ones. */
export function createKeys() {
  const revoked = new Set<Team>();

  return {
    /** Checks the `x-api-key` header. `error` is the API's text for a 401. */
    check(key: string | undefined): KeyCheck {
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

/** The key that an email sign-in returns: always the same one for the same address. */
export function keyForEmail(email: string): string {
  return `outx_${digest(email.toLowerCase()).slice(0, 32)}`;
}

/** A key's last four characters: the only form in which keys are logged or printed. */
export function keyTail(key: string | undefined): string | null {
  if (!key) return null;
  return key.length > 8 ? `…${key.slice(-4)}` : '…';
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
