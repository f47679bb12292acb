import { type Change, changeKinds, type NewestChange } from '../profile/change.ts';
import { indexOfDate, monthIndex } from '../profile/month-index.ts';
import { oncePer } from '../profile/once-per.ts';
import type { Position, Profile, ProfileVersion } from '../profile/profile.ts';
import type { VersionedProfile } from './add-version.ts';
import { changesBetween } from './changes-between.ts';
import { isLessComplete } from './less-complete.ts';
import { parsedDate } from './same-entry.ts';
import { firstSeenAt } from './settle-versions.ts';

/** One of the versions of a profile. */
export interface HistoricVersion {
  readonly version: ProfileVersion;
  /**
   * What changed since the last complete version. Empty for the first and for less complete ones.
   */
  readonly changes: readonly Change[];
  /** It is less complete than the version before it, which therefore stayed saved. */
  readonly lessComplete: boolean;
  readonly isSaved: boolean;
}

/** Returns all versions of a profile, including the saved one, newest first. */
export function profileHistory({ saved, versions }: VersionedProfile): readonly HistoricVersion[] {
  const history: HistoricVersion[] = [];
  let complete: ProfileVersion | undefined;
  const byTime = [...versions, saved].sort((one, other) => one.fetchedAt - other.fetchedAt);
  for (const version of byTime) {
    const isSaved = version === saved;
    const lessComplete =
      !isSaved && !!complete && isLessComplete(complete.profile, version.profile);
    // nb. A version dated after the saved one that isn't less complete came before it: the clock
    // was set back.
    const isLater = complete !== saved;
    const changes =
      complete && !lessComplete && isLater
        ? changesBetween(profileThen(complete), profileThen(version))
        : [];
    history.push({ version, changes, lessComplete, isSaved });
    if (!lessComplete && isLater) complete = version;
  }
  return history.reverse();
}

/** The profile as it was when it was fetched: a position that ends later was still current. */
const profileThen = oncePer(({ profile, fetchedAt }: ProfileVersion): Profile => {
  const date = new Date(fetchedAt);
  const month = monthIndex({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 });
  const endsLater = ({ end }: Position) => (indexOfDate(parsedDate(end)) ?? 0) > month;
  if (!profile.positions.some(endsLater)) return profile;
  const positions = profile.positions.map((position) =>
    endsLater(position) ? { ...position, isCurrent: true } : position,
  );
  return { ...profile, positions };
});

/** Returns the newest version that has changes, or `undefined` if none has. */
export function newestChange(profile: VersionedProfile): NewestChange | undefined {
  if (profile.versions.length === 0) return undefined;
  const newest = profileHistory(profile).find(({ changes }) => changes.length > 0);
  if (!newest) return undefined;
  const kinds = new Set(newest.changes.map(({ kind }) => kind));
  return {
    changedAt: firstSeenAt(newest.version),
    changes: changeKinds.filter((kind) => kinds.has(kind)),
  };
}
