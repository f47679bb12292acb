import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import { isLessComplete } from './less-complete.ts';
import { contentKey, isSameProfile } from './same-profile.ts';
import { asOneVersion, firstSeenAt, settleVersions } from './settle-versions.ts';

/** What is held of a person's profile: the filed version, and every other one, oldest first. */
export interface VersionedProfile {
  readonly saved: SavedProfile;
  readonly versions: readonly ProfileVersion[];
}

/**
 * What is held once `next`, the newest answer, has come. Where it says the same as the filed version,
 * the two become one; where it tells less, the filed version stays and `lessCompleteAt` says so; else it is
 * filed in place of that version. What says anything different is kept in `versions`.
 *
 * The newest answer is the one that came last, also where its date is before the filed one's: a clock
 * may have been set back. Where its date is taken already, it is filed a millisecond later.
 */
export function addVersion(
  held: VersionedProfile | undefined,
  next: ProfileVersion,
): VersionedProfile {
  if (!held) return { saved: asVersion(next), versions: [] };
  const { versions } = held;
  const saved = asVersion(held.saved);
  if (isSameProfile(saved.profile, next.profile)) {
    return versionedProfile(versions, asOneVersion(saved, next));
  }
  if (!isLessComplete(saved.profile, next.profile))
    return versionedProfile([...versions, saved], asVersion(next));
  return versionedProfile([...versions, saved, asVersion(next)], saved, next);
}

/** The versions settled, and one of them filed; `lessComplete` is a newer one that told less. */
export function versionedProfile(
  versions: readonly ProfileVersion[],
  saved: ProfileVersion,
  lessComplete?: ProfileVersion,
): VersionedProfile {
  const line = settleVersions([...new Set([...versions, saved])]);
  const found = sightingOf(saved, line);
  const lessCompleteAt = lessComplete && sightingOf(lessComplete, line).fetchedAt;
  return {
    saved: lessCompleteAt === undefined ? found : { ...found, lessCompleteAt },
    versions: line.filter((version) => version !== found),
  };
}

/** The version of a settled line that a version of those it was made from has become. */
function sightingOf(version: ProfileVersion, line: readonly ProfileVersion[]): ProfileVersion {
  const saying = contentKey(version.profile);
  return (
    line.find(
      (other) =>
        firstSeenAt(other) <= version.fetchedAt &&
        version.fetchedAt <= other.fetchedAt &&
        contentKey(other.profile) === saying,
    ) ?? version
  );
}

/** A version without what only the filed one has. */
function asVersion(version: ProfileVersion): ProfileVersion {
  const { slug, profile, fetchedAt } = version;
  const first = firstSeenAt(version);
  return { slug, profile, fetchedAt, ...(first < fetchedAt && { firstFetchedAt: first }) };
}
