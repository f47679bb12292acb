import { type Change, changeKinds, type NewestChange } from '../profile/change.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import type { VersionedProfile } from './add-version.ts';
import { changesBetween } from './changes-between.ts';
import { isLessComplete } from './less-complete.ts';
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
      complete && !lessComplete && isLater ? changesBetween(complete.profile, version.profile) : [];
    history.push({ version, changes, lessComplete, isSaved });
    if (!lessComplete && isLater) complete = version;
  }
  return history.reverse();
}

/** Returns the newest version that has changes, or `undefined` if none has. */
export function newestChange(profile: VersionedProfile): NewestChange | undefined {
  const newest = profileHistory(profile).find(({ changes }) => changes.length > 0);
  if (!newest) return undefined;
  const kinds = new Set(newest.changes.map(({ kind }) => kind));
  return {
    changedAt: firstSeenAt(newest.version),
    changes: changeKinds.filter((kind) => kinds.has(kind)),
  };
}
