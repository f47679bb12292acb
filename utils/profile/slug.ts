declare const slugBrand: unique symbol;

/**
 * The part of a LinkedIn URL that identifies a profile, in canonical form: decoded, NFC, without
 * invisible characters, lower case unless it is a member token. Of ASCII it contains letters, digits,
 * `-`, `_` and `.` only. `canonicalSlug(slug) === slug`.
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
/** Sales Navigator's page of a person. What follows the member token says how it was found. */
const LEAD_PATH = /^\/sales\/(?:lead|people)\/([\w-]+)/i;
const CONTROL = /\p{Cc}/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** The end of the sentence or the quotation that an address was copied from. */
const TRAILING = /[!"$&-,.:-@[\]^`{-~\p{Pe}\p{Pi}\p{Pf}…、。，；：！？]+$/u;
/** Of ASCII, everything but letters, digits, `-`, `_` and `.`. */
const FORBIDDEN = /[\s\p{Cc}\p{Cs}\ufffd!-,/:-@[-^`{-~]/u;

/**
 * A member's id used as a slug, e.g. `ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc`: base64, so case
 * matters. `ACw…` is Sales Navigator's. A name such as `ACowley` isn't one.
 */
const MEMBER_TOKEN = /^AC[ow]AA[\w-]{34}$/;

/**
 * What stands under `/in/` without being a person: the signed-in member (`me`), pages of LinkedIn's
 * own, and addresses pasted after `/in/`. Only what was seen: anything else may be somebody's slug.
 */
const RESERVED = /^(?:me|in|edit|unavailable|https?|(?:www\.)?linkedin\.com)$/;

/**
 * Returns the slug of the profile at a page URL, or `undefined` if there is none. Never throws.
 *
 * Accepts `http:` and `https:` on linkedin.com, `www.`, `m.` and the two-letter country hosts, on
 * the default port, with the profile under `/in/`, `/mwlite/in/`, `/m/in/` or `/comm/in/`, and Sales
 * Navigator's `/sales/lead/` and `/sales/people/` with a member token. The old `/pub/…` URLs have no
 * slug: LinkedIn redirects them to `/in/` under another one.
 */
export function slugFromUrl(url: string): Slug | undefined {
  const address = url.trim();
  // nb. `new URL` drops tabs and line breaks inside a URL, joining the text around them.
  if (CONTROL.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, username, password, hostname, port, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || username || password || port) return undefined;
  if (!HOST.test(hostname)) return undefined;
  const token = LEAD_PATH.exec(pathname)?.[1];
  if (token !== undefined) return MEMBER_TOKEN.test(token) ? (token as Slug) : undefined;
  return canonicalSlug(PROFILE_PATH.exec(pathname)?.[1] ?? '');
}

/**
 * Returns the canonical slug for a path segment from any source (typed, a message, the store, an
 * answer), percent-encoded or not. It is decoded once; punctuation at the end is dropped. Never throws.
 *
 * Returns `undefined` for what can't be a profile's slug: empty, too long, reserved (`me`, `edit`…),
 * malformed percent-encoding, and anything that contains whitespace, a control character, a lone
 * surrogate or punctuation of ASCII other than `-`, `_` and `.`.
 */
export function canonicalSlug(segment: string): Slug | undefined {
  const text = segment.length > MAX_SEGMENT_LENGTH ? undefined : decoded(segment);
  // nb. NFC comes first: it turns the Greek question mark into a semicolon.
  const name = text?.replace(INVISIBLE, '').normalize().replace(TRAILING, '');
  if (!name || FORBIDDEN.test(name)) return undefined;
  // nb. toLocaleLowerCase would turn `I` into `ı` in a Turkish browser. NFC is applied again
  // because lower case may compose further: `ẖ` is one character, its upper case `H̱` is two.
  const slug = MEMBER_TOKEN.test(name) ? name : name.toLowerCase().normalize();
  if (RESERVED.test(slug) || [...slug].length > MAX_SLUG_LENGTH) return undefined;
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

/** A canonical slug as almost all are. nb. Checking 100,000 of them takes a tenth of the time. */
const PLAIN_SLUG = /^[a-z\d-]{3,100}$/;

/** Whether an untrusted value, e.g. from a message or a stored row, is a canonical slug. */
export const isSlug = (value: unknown): value is Slug =>
  typeof value === 'string' &&
  (PLAIN_SLUG.test(value) ? !RESERVED.test(value) : canonicalSlug(value) === value);

/** Whether a slug is a member's id (`ACoAA…`), which never changes, and not an address that may. */
export const isMemberToken = (slug: Slug): boolean => MEMBER_TOKEN.test(slug);
