import type { LibraryRecord } from './library-record.ts';
import type { Profile } from './profile.ts';
import { canonicalSlug, isMemberToken, type Slug } from './slug.ts';

/**
 * Returns the member token in a profile's URN, or `undefined`: `ACoAA…` in
 * `urn:li:fsd_profile:ACoAA…` (outx-api.md). It is also an address of the profile, and stays the same
 * when the person changes the other one.
 */
export function memberToken({ urn }: Pick<Profile, 'urn'>): Slug | undefined {
  const last = urn?.split(':').at(-1);
  const slug = last === undefined ? undefined : canonicalSlug(last);
  return slug !== undefined && isMemberToken(slug) ? slug : undefined;
}

/** The slugs that an answer gives a person: the one fetched, the one reported, the member token. */
export const slugsOfProfile = (profile: Profile): Slug[] =>
  [profile.slug, profile.reportedSlug, memberToken(profile)].filter((slug) => slug !== undefined);

/** All slugs of the person in a record, each once; the record's own is the first. */
export const slugsOfRecord = ({ slug, aliases, saved, versions }: LibraryRecord): Slug[] => [
  ...new Set([
    slug,
    ...aliases,
    ...[saved, ...versions].flatMap(({ profile }) => memberToken(profile) ?? []),
  ]),
];

/**
 * Whether two people's slugs show that they are not the same person: both have a member token of one
 * kind (`ACo…` or `ACw…`), and none in common.
 */
export function isSomeoneElse(one: readonly Slug[], other: readonly Slug[]): boolean {
  return ['ACo', 'ACw'].some((kind) => {
    const [ours, theirs] = [one, other].map((slugs) =>
      slugs.filter((slug) => isMemberToken(slug) && slug.startsWith(kind)),
    ) as [Slug[], Slug[]];
    return ours.length > 0 && theirs.length > 0 && !ours.some((token) => theirs.includes(token));
  });
}
