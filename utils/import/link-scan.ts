import { type Slug, slugFromUrl } from '../profile/slug.ts';
import type { UnusableReason } from './unusable-line.ts';

/** An address in a text: the profile that it leads to, or why it leads to none. */
export interface ScannedLink {
  readonly slug?: Slug;
  readonly reason?: UnusableReason;
  /** Where it is in the text. */
  readonly index: number;
}

/** The start of an address: not inside a longer host name or an e-mail address, maybe encoded. */
const START = '(?:(?<![a-z0-9.@-])|(?<=%(?:25){0,3}[0-9a-f]{2}))';

/** The slash after a host, plain, or encoded once or more often. */
const SLASH = '/|%(?:25){0,3}2F';

/** What ends a path besides `?`, `#` and `&`: none of it is ever in a slug, or half a slug before it. */
const END = String.raw`\s<>"'\x60()[\]{}|,;、。，；：！？\p{Ps}\p{Pe}\p{Pi}\p{Pf}`;

/**
 * An address on LinkedIn, also as a part of another one. The path is only looked at, since it may contain
 * another address. `_in_` and `__;` are Proofpoint's way to write `/in/` and the end.
 */
const LINK = new RegExp(
  `${START}(?<host>(?:(?:www|m|[a-z]{2})\\.)?linkedin\\.com\\.?(?::\\d{1,5})?)(?<slash>${SLASH}|_(?=in_))` +
    `(?=(?<path>(?:(?!__;|%(?:25){0,3}(?:3F|23|26))[^?#&${END}]){0,4096}))`,
  'giu',
);

const SHORT = new RegExp(`${START}(?:www\\.)?lnkd\\.in(?:${SLASH})[\\w-]`, 'giu');

const CUT_SHORT = /(?:^|\/)in\/[^/]+(?:…|\.{3})$/iu;

/**
 * Returns every address on LinkedIn in a text, in its order: plain, without a scheme, escaped as in JSON,
 * or encoded in the address of a redirect or a tracker. Takes linear time. Never throws.
 */
export function scanLinks(text: string): readonly ScannedLink[] {
  // nb. Most lines of most texts have no address, and looking for these is far faster.
  if (!/linkedin\.com|lnkd\.in/i.test(text)) return [];
  const profiles = [...text.matchAll(LINK)].map(({ index, groups = {} }) => ({
    index,
    ...targetOf(groups),
  }));
  const short = [...text.matchAll(SHORT)].map(({ index }): ScannedLink => {
    return { index, reason: 'short-link' };
  });
  return short.length === 0 ? profiles : [...profiles, ...short].sort((a, b) => a.index - b.index);
}

/** What is at an address: a profile, or another page. */
function targetOf({
  host,
  slash = '',
  path = '',
}: Readonly<Record<string, string | undefined>>): Omit<ScannedLink, 'index'> {
  const plain = plainPath(slash, path);
  if (CUT_SHORT.test(plain)) return { reason: 'cut-short' };
  const slug = slugFromUrl(`https://${host}/${plain}`);
  return slug === undefined ? { reason: 'not-a-profile' } : { slug };
}

/** A path as it was before it became a part of another address: the slash tells how it is encoded. */
function plainPath(slash: string, path: string): string {
  if (slash === '_') return path.replaceAll('_', '/').replace(/-([0-9a-f]{2})/gi, '%$1');
  let plain = path;
  // nb. `%2F` is encoded once, `%252F` twice.
  for (let length = slash.length; length >= 3; length -= 2) plain = decoded(plain);
  return plain;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
