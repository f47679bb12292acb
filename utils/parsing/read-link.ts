import { readText } from './read-text.ts';

/** In UTF-16 units: what browsers and servers commonly accept. */
const MAX_LINK_LENGTH = 2048;

/**
 * Reads a URL that is safe to link to: `https:` or `http:`, without user name or password. Returns
 * `undefined` for anything else. `linkedin.com/…` without a scheme becomes `https:`.
 */
export function readLink(value: unknown): string | undefined {
  const text = readText(value);
  if (text === undefined || text.length > MAX_LINK_LENGTH) return undefined;
  const address = /^(?:[a-z]{1,3}\.)?linkedin\.com\//i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
}
