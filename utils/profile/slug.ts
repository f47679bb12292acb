declare const slugBrand: unique symbol;

/**
 * The part of a LinkedIn URL that identifies a profile, in canonical form: decoded, NFC, without
 * bidi marks, lower case unless it is a member token. It contains no `%`, slash, whitespace or
 * control character, so that `canonicalSlug(slug) === slug`.
 */
export type Slug = string & { readonly [slugBrand]: true };

/**
 * LinkedIn allows 3 to 100 characters in custom URLs; the ones it generates are shorter. Counted in
 * code points after decoding: a Chinese character takes nine characters of the raw URL.
 */
const MAX_SLUG_LENGTH = 100;

/** 100 code points of 4 bytes each, every byte written as `%XX`. */
const MAX_SEGMENT_LENGTH = MAX_SLUG_LENGTH * 12;

const HOST = /^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com\.?$/;
const PROFILE_PATH = /^\/(?:(?:mwlite|m|comm)\/)?in\/([^/]+)/i;
const CONTROL = /\p{Cc}/u;
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const FORBIDDEN = /[\s\p{Cc}\p{Cs}\ufffd/\\?#%]/u;

/**
 * A member's id used as a slug, e.g. `ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc`: base64, so case
 * matters. Real ones have 39 characters and continue with `AA`; a name such as `ACowley` isn't one.
 */
const MEMBER_TOKEN = /^AC[ow](?:AA[\w-]{4,}|[\w-]{17,})$/;

/**
 * Returns the slug of the profile at a page URL, or `undefined` if there is none. Never throws.
 *
 * Accepts `http:` and `https:` on linkedin.com, `www.`, `m.` and the two-letter country hosts, on
 * the default port, with the profile under `/in/`, `/mwlite/in/`, `/m/in/` or `/comm/in/`. The old
 * `/pub/…` URLs have no slug: LinkedIn redirects them to `/in/` under another one.
 */
export function slugFromUrl(url: string): Slug | undefined {
  const address = url.trim();
  // nb. `new URL` drops tabs and line breaks inside a URL, joining the text around them.
  if (CONTROL.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, username, password, hostname, port, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || username || password || port) return undefined;
  const segment = HOST.test(hostname) && PROFILE_PATH.exec(pathname)?.[1];
  return segment ? canonicalSlug(segment) : undefined;
}

/**
 * Returns the canonical slug for a path segment from any source (typed, a message, the store, an
 * answer), percent-encoded or not. It is decoded once. Never throws.
 *
 * Returns `undefined` for what can't be a profile's slug: empty, too long, `me` (LinkedIn's alias
 * for the signed-in member), `.`, `..`, malformed percent-encoding, and anything that contains a
 * slash, backslash, `?`, `#`, `%`, whitespace, control character or lone surrogate.
 */
export function canonicalSlug(segment: string): Slug | undefined {
  const text = segment.length > MAX_SEGMENT_LENGTH ? undefined : decoded(segment);
  const name = text?.replace(BIDI_MARKS, '').normalize();
  if (!name || FORBIDDEN.test(name)) return undefined;
  // nb. toLocaleLowerCase would turn `I` into `ı` in a Turkish browser. NFC is applied again
  // because lower case may compose further: `ẖ` is one character, its upper case `H̱` is two.
  const slug = MEMBER_TOKEN.test(name) ? name : name.toLowerCase().normalize();
  if (/^(?:\.\.?|me)$/.test(slug) || [...slug].length > MAX_SLUG_LENGTH) return undefined;
  return slug as Slug;
}

/** Returns the URL of a profile. `slugFromUrl(profileUrl(slug)) === slug`. */
export function profileUrl(slug: Slug): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Whether an untrusted value, e.g. from a message or a stored row, is a canonical slug. */
export const isSlug = (value: unknown): value is Slug =>
  typeof value === 'string' && canonicalSlug(value) === value;

/** Whether a slug is a member's id (`ACoAA…`), which never changes, and not an address that may. */
export const isMemberToken = (slug: Slug): boolean => MEMBER_TOKEN.test(slug);
