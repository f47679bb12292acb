import { omitUndefined } from './omit-undefined.ts';
import { canonicalSlug, type Slug } from './slug.ts';

/** What no version of the extension had in a slug. */
const NEVER_ALLOWED = /[\s\p{Cc}\p{Cs}\ufffd/\\?#%]/u;

/**
 * How a stand-in ends. LinkedIn allows no custom URL with its own name in it, so no person has such a
 * slug.
 */
const STAND_IN_END = '-not-on-linkedin';

/** In code points, before the end. Lower case may double it. */
const MAX_NAMED_LENGTH = 40;

/** Whether an untrusted value may be a slug that an older version stored or exported. */
export const isFormerSlug = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 200 && !NEVER_ALLOWED.test(value);

/**
 * The slug of what an older version stored or exported under `former`: its canonical form. A page that
 * is no person's, such as `unavailable`, has none: then it is the slug that the answer `reported`, and
 * without one a stand-in, which keeps the record within reach and is nobody's address.
 */
export function slugOfFormer(former: string, reported?: string): Slug {
  return (
    canonicalSlug(former) ??
    (reported === undefined ? undefined : canonicalSlug(reported)) ??
    standInFor(former)
  );
}

/** A profile of an older version under a slug of today, with what its answer reported in today's form. */
export function profileUnder<Profile extends { readonly reportedSlug?: unknown }>(
  slug: Slug,
  { reportedSlug, ...profile }: Profile,
) {
  const reported = typeof reportedSlug === 'string' ? canonicalSlug(reportedSlug) : undefined;
  return omitUndefined({ ...profile, slug, reportedSlug: reported });
}

/** A slug that names `text` and is no person's. Two texts get two slugs, unless they are very long. */
export function standInFor(text: string): Slug {
  const named = [...[...text].map(spelledOut).join('')].slice(0, MAX_NAMED_LENGTH).join('');
  return canonicalSlug(named + STAND_IN_END) as Slug;
}

/** Whether a slug is a stand-in: nothing can be fetched under it. */
export const isStandIn = (slug: Slug): boolean => slug.endsWith(STAND_IN_END);

const spelledOut = (character: string): string =>
  /[\p{L}\p{N}_-]/u.test(character) ? character : `-${character.codePointAt(0)?.toString(16)}`;
