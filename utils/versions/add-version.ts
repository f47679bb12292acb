import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import { fullerProfile } from './fuller-profile.ts';
import { isLessComplete } from './less-complete.ts';
import { contentKey, isSameProfile } from './same-profile.ts';
import { combineVersions, firstSeenAt, settleVersions } from './settle-versions.ts';

/** The saved version of a profile, and every other version, oldest first. */
export interface VersionedProfile {
  readonly saved: SavedProfile;
  readonly versions: readonly ProfileVersion[];
}

/**
 * Adds `next`, the newest answer, to the versions of a profile:
 *
 * - If the saved profile is from a list, it is replaced, and doesn't become a version.
 * - If its content is the same as that of the saved version, the two are combined.
 * - If it is less complete, the saved version stays and its `lessCompleteAt` is set.
 * - Otherwise it becomes the saved version, with the fields that the one before had in full.
 *
 * Versions with other content stay in `versions`. `next` is the newest even if its date is before
 * the saved one's, because the clock may have been set back. If its date is already taken, it is
 * saved with a millisecond more.
 */
export function addVersion(
  existing: VersionedProfile | undefined,
  next: ProfileVersion,
): VersionedProfile {
  if (!existing) return { saved: asVersion(next), versions: [] };
  const { versions } = existing;
  if (existing.saved.listed) {
    const profile = fullerProfile(existing.saved.profile, next.profile);
    return { saved: asVersion({ ...next, profile }), versions };
  }
  const saved = asVersion(existing.saved);
  if (isSameProfile(saved.profile, next.profile)) {
    return versionedProfile(versions, combineVersions(saved, next));
  }
  if (isLessComplete(saved.profile, next.profile))
    return versionedProfile([...versions, saved, asVersion(next)], saved, next);
  const fuller = { ...next, profile: fullerProfile(saved.profile, next.profile) };
  if (isSameProfile(saved.profile, fuller.profile))
    return versionedProfile(versions, combineVersions(saved, fuller));
  return versionedProfile([...versions, saved], asVersion(fuller));
}

/**
 * Settles the versions and picks the saved one, given which version is to be saved and, if there is
 * one, the newer but less complete version.
 */
export function versionedProfile(
  versions: readonly ProfileVersion[],
  toSave: ProfileVersion,
  lessComplete?: ProfileVersion,
): VersionedProfile {
  const history = settleVersions([...new Set([...versions, toSave])]);
  const saved = findSettled(toSave, history);
  const lessCompleteAt = lessComplete && findSettled(lessComplete, history).fetchedAt;
  return {
    saved: lessCompleteAt === undefined ? saved : { ...saved, lessCompleteAt },
    versions: history.filter((version) => version !== saved),
  };
}

/** Finds what a version has become in the settled history: the same content, covering its time. */
function findSettled(version: ProfileVersion, history: readonly ProfileVersion[]): ProfileVersion {
  const content = contentKey(version.profile);
  return (
    history.find(
      (other) =>
        firstSeenAt(other) <= version.fetchedAt &&
        version.fetchedAt <= other.fetchedAt &&
        contentKey(other.profile) === content,
    ) ?? version
  );
}

/** The version without what only a saved profile has. */
function asVersion(version: ProfileVersion): ProfileVersion {
  const { slug, profile, fetchedAt } = version;
  const first = firstSeenAt(version);
  return { slug, profile, fetchedAt, ...(first < fetchedAt && { firstFetchedAt: first }) };
}
