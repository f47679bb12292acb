import type { FiledProfile, ProfileVersion } from '../profile/profile.ts';
import { isSameProfile, sayingOf } from './same-profile.ts';
import { asOneVersion, foundAt, settleVersions } from './settle-versions.ts';
import { tellsLess } from './less-complete.ts';

/** What is held of a person's profile: the filed version, and every other one, oldest first. */
export interface Held {
  readonly filed: FiledProfile;
  readonly versions: readonly ProfileVersion[];
}

/**
 * What is held once `next`, the newest answer, has come. Where it says the same as the filed version,
 * the two become one; where it tells less, the filed version stays and `poorerAt` says so; else it is
 * filed in place of that version. What says anything different is kept in `versions`.
 *
 * The newest answer is the one that came last, also where its date is before the filed one's: a clock
 * may have been set back. Where its date is taken already, it is filed a millisecond later.
 */
export function fileVersion(held: Held | undefined, next: ProfileVersion): Held {
  if (!held) return { filed: asVersion(next), versions: [] };
  const { versions } = held;
  const filed = asVersion(held.filed);
  if (isSameProfile(filed.profile, next.profile)) {
    return heldOf(versions, asOneVersion(filed, next));
  }
  if (!tellsLess(filed.profile, next.profile)) return heldOf([...versions, filed], asVersion(next));
  return heldOf([...versions, filed, asVersion(next)], filed, next);
}

/** The versions settled, and one of them filed; `poorer` is a newer one that told less. */
export function heldOf(
  versions: readonly ProfileVersion[],
  filed: ProfileVersion,
  poorer?: ProfileVersion,
): Held {
  const line = settleVersions([...new Set([...versions, filed])]);
  const found = sightingOf(filed, line);
  const poorerAt = poorer && sightingOf(poorer, line).fetchedAt;
  return {
    filed: poorerAt === undefined ? found : { ...found, poorerAt },
    versions: line.filter((version) => version !== found),
  };
}

/** The version of a settled line that a version of those it was made from has become. */
function sightingOf(version: ProfileVersion, line: readonly ProfileVersion[]): ProfileVersion {
  const saying = sayingOf(version.profile);
  return (
    line.find(
      (other) =>
        foundAt(other) <= version.fetchedAt &&
        version.fetchedAt <= other.fetchedAt &&
        sayingOf(other.profile) === saying,
    ) ?? version
  );
}

/** A version without what only the filed one has. */
function asVersion(version: ProfileVersion): ProfileVersion {
  const { slug, profile, fetchedAt } = version;
  const first = foundAt(version);
  return { slug, profile, fetchedAt, ...(first < fetchedAt && { firstFetchedAt: first }) };
}
