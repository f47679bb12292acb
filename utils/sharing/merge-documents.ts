import { canonicalJson } from '../profile/canonical-json.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { withSlug } from '../versions/merge-records.ts';
import { canonicalId } from './document-id.ts';
import { mergeShared } from './shared-annotation.ts';
import { later } from './stamp.ts';
import { slugIn, type TeamDocument, type TeamVersion } from './team-document.ts';

/**
 * Merges what two documents say about one person. It is commutative, associative and idempotent, so that all devices
 * end with the same, whatever reached them in which order: a document is a set of versions, and values whose last
 * writer wins. What the library makes of the versions, `recordIn` says, by the rules for merging records.
 */
export function mergeDocuments(one: TeamDocument, other: TeamDocument): TeamDocument {
  const slugs = [...new Set([...one.slugs, ...other.slugs])].sort();
  const superseded = new Set([...one.superseded, ...other.superseded]);
  return omitUndefined({
    movedTo: mergeTargets(one.movedTo, other.movedTo),
    slugs,
    versions: mergeVersions([...one.versions, ...other.versions], slugs).filter(
      ({ fetchedAt }) => !superseded.has(fetchedAt),
    ),
    superseded: [...superseded].sort((a, b) => a - b),
    annotation: mergeShared(one.annotation, other.annotation),
    fetched: later(one.fetched, other.fetched),
    deleted: later(one.deleted, other.deleted),
  });
}

const mergeTargets = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : canonicalId([one, other]);

function mergeVersions(
  versions: readonly TeamVersion[],
  slugs: readonly Slug[],
): readonly TeamVersion[] {
  const byTime = new Map<number, TeamVersion>();
  for (const version of versions) {
    const known = byTime.get(version.fetchedAt);
    byTime.set(version.fetchedAt, known ? mergeReadings(known, version) : version);
  }
  const slug = slugIn(slugs);
  return [...byTime.values()]
    .sort((one, other) => one.fetchedAt - other.fetchedAt)
    .map((version) => (slug === undefined ? version : withTeamSlug(slug, version)));
}

const withTeamSlug = (slug: Slug, version: TeamVersion): TeamVersion =>
  version.slug === slug && version.profile.slug === slug
    ? version
    : omitUndefined({ ...withSlug(slug, version), parser: version.parser });

/**
 * Merges two readings of one answer: the profile is that of the newer parser, or else the one that says more. nb. Two
 * answers don't come in the same millisecond.
 */
function mergeReadings(one: TeamVersion, other: TeamVersion): TeamVersion {
  const better = isBetterReading(one, other) ? one : other;
  const first = Math.min(one.firstFetchedAt ?? Infinity, other.firstFetchedAt ?? Infinity);
  return omitUndefined({
    slug: better.slug,
    profile: better.profile,
    fetchedAt: better.fetchedAt,
    firstFetchedAt: first === Infinity ? undefined : first,
    parser: better.parser,
  });
}

function isBetterReading(one: TeamVersion, other: TeamVersion): boolean {
  const [parser, otherParser] = [one.parser ?? 0, other.parser ?? 0];
  if (parser !== otherParser) return parser > otherParser;
  const [text, otherText] = [contentText(one.profile), contentText(other.profile)];
  return text.length === otherText.length ? text > otherText : text.length > otherText.length;
}

/** nb. The slug says how this document is called, not what was read. */
const contentText = ({ slug: _, ...content }: Profile): string => canonicalJson(content);
