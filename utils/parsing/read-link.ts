import { readText } from './read-text.ts';

/** In characters: what browsers and servers commonly take. */
const LONGEST_LINK = 2048;

/**
 * An address that may stand in a link: `https:` or `http:`, without user name or password;
 * `undefined` for anything else. `linkedin.com/in/…` without a scheme becomes `https:`.
 */
export function readLink(value: unknown): string | undefined {
  const text = readText(value);
  if (text === undefined || text.length > LONGEST_LINK) return undefined;
  const address = /^(?:[a-z]{1,3}\.)?linkedin\.com\//i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
}
