import { type Change, changeKinds, type NewestChange } from '../profile/change.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import type { VersionedProfile } from './add-version.ts';
import { changesBetween } from './changes-between.ts';
import { isLessComplete } from './less-complete.ts';
import { firstSeenAt } from './settle-versions.ts';

/** One version among all that are held of a profile. */
export interface HistoricVersion {
  readonly version: ProfileVersion;
  /** What changed since the fuller version before it: nothing for the first, and where it told less. */
  readonly changes: readonly Change[];
  /** It told less than the version before it, which was therefore kept in its place. */
  readonly lessComplete: boolean;
  readonly isSaved: boolean;
}

/** Every version that is held of a profile, the filed one included, newest first. */
export function profileHistory({ saved, versions }: VersionedProfile): readonly HistoricVersion[] {
  const history: HistoricVersion[] = [];
  let fuller: ProfileVersion | undefined;
  const line = [...versions, saved].sort((one, other) => one.fetchedAt - other.fetchedAt);
  for (const version of line) {
    const isSaved = version === saved;
    const lessComplete = !isSaved && !!fuller && isLessComplete(fuller.profile, version.profile);
    // nb. what is dated after the filed one and yet tells as much came before it: a clock was set back.
    const isChange = !lessComplete && fuller !== saved;
    const changes = fuller && isChange ? changesBetween(fuller.profile, version.profile) : [];
    history.push({ version, changes, lessComplete, isSaved });
    if (!lessComplete && fuller !== saved) fuller = version;
  }
  return history.reverse();
}

/**
 * The newest version that changed anything: when it was first found, in ms since the epoch, and the
 * kinds of its changes, each once, in the order of `changeKinds`.
 */
export function newestChange(held: VersionedProfile): NewestChange | undefined {
  const newest = profileHistory(held).find(({ changes }) => changes.length > 0);
  if (!newest) return undefined;
  const kinds = new Set(newest.changes.map(({ kind }) => kind));
  return {
    changedAt: firstSeenAt(newest.version),
    changes: changeKinds.filter((kind) => kinds.has(kind)),
  };
}
