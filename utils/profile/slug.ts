declare const slugBrand: unique symbol;

/**
 * A LinkedIn profile's name in its address, canonical: decoded, NFC, without bidi marks, lower case
 * unless it is a member token. It holds no `%`, slash, whitespace or control character, so that
 * `canonicalSlug(slug) === slug`.
 */
export type Slug = string & { readonly [slugBrand]: true };

/**
 * LinkedIn gives custom addresses 3 to 100 characters; those it makes itself of a name stay below.
 * Counted in code points once decoded: one Chinese character is nine characters of the raw address.
 */
const LONGEST_SLUG = 100;

/** 100 code points of 4 bytes, each byte written `%XX`; more cannot become a slug. */
const LONGEST_SEGMENT = LONGEST_SLUG * 12;

const HOST = /^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com\.?$/;
const PROFILE_PATH = /^\/(?:(?:mwlite|m|comm)\/)?in\/([^/]+)/i;
const CONTROL = /\p{Cc}/u;
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const NEVER_IN_A_SLUG = /[\s\p{Cc}\p{Cs}\ufffd/\\?#%]/u;

/**
 * A member's id used as a slug, e.g. `ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc`: base64, so case
 * matters. Real ones have 39 characters and go on with `AA`; a name such as `ACowley` is none.
 */
const MEMBER_TOKEN = /^AC[ow](?:AA[\w-]{4,}|[\w-]{17,})$/;

/**
 * The slug of the profile that a page address shows, or nothing where it shows none.
 *
 * Takes `http:` and `https:` on linkedin.com, `www.`, `m.` and the two-letter country hosts, on the
 * default port, with the profile under `/in/`, `/mwlite/in/`, `/m/in/` or `/comm/in/`. The old
 * `/pub/…` addresses give nothing: LinkedIn redirects them to `/in/` under another slug. Never
 * throws.
 */
export function slugFromUrl(url: string): Slug | undefined {
  const address = url.trim();
  // nb. `new URL` drops tabs and line breaks inside an address, and would join what they part.
  if (CONTROL.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, username, password, hostname, port, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || username || password || port) return undefined;
  const segment = HOST.test(hostname) && PROFILE_PATH.exec(pathname)?.[1];
  return segment ? canonicalSlug(segment) : undefined;
}

/**
 * The canonical form of a path segment, percent-encoded or not, that came from elsewhere: typed,
 * sent in a message, stored, or named by an answer. Decodes once; nothing for what no profile is
 * called: empty, over-long, `me` (LinkedIn's word for oneself), `.` and `..`, malformed `%`, and
 * anything with a slash, backslash, `?`, `#`, `%`, whitespace, control character or lone surrogate
 * in it. Never throws.
 */
export function canonicalSlug(segment: string): Slug | undefined {
  const text = segment.length > LONGEST_SEGMENT ? undefined : decoded(segment);
  const name = text?.replace(BIDI_MARKS, '').normalize();
  if (!name || NEVER_IN_A_SLUG.test(name)) return undefined;
  // nb. toLocaleLowerCase would turn `I` into `ı` for a Turkish browser; and `H̱` has no one character
  // while `ẖ` has, hence NFC once more.
  const slug = MEMBER_TOKEN.test(name) ? name : name.toLowerCase().normalize();
  if (/^(?:\.\.?|me)$/.test(slug) || [...slug].length > LONGEST_SLUG) return undefined;
  return slug as Slug;
}

/** The address of a profile, such that `slugFromUrl(profileUrl(slug)) === slug`. */
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

/** Whether a value from outside, e.g. of a message or a stored row, is a canonical slug. */
export const isSlug = (value: unknown): value is Slug =>
  typeof value === 'string' && canonicalSlug(value) === value;
