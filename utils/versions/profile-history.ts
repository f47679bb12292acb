import { type Change, changeKinds, type NewestChange } from '../profile/change.ts';
import { changesBetween } from './changes-between.ts';
import type { Held } from './add-version.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import { foundAt } from './settle-versions.ts';
import { tellsLess } from './less-complete.ts';

/** One version among all that are held of a profile. */
export interface HistoricVersion {
  readonly version: ProfileVersion;
  /** What changed since the fuller version before it: nothing for the first, and where it told less. */
  readonly changes: readonly Change[];
  /** It told less than the version before it, which was therefore kept in its place. */
  readonly toldLess: boolean;
  readonly isFiled: boolean;
}

/** Every version that is held of a profile, the filed one included, newest first. */
export function profileHistory({ filed, versions }: Held): readonly HistoricVersion[] {
  const history: HistoricVersion[] = [];
  let fuller: ProfileVersion | undefined;
  const line = [...versions, filed].sort((one, other) => one.fetchedAt - other.fetchedAt);
  for (const version of line) {
    const isFiled = version === filed;
    const toldLess = !isFiled && !!fuller && tellsLess(fuller.profile, version.profile);
    // nb. what is dated after the filed one and yet tells as much came before it: a clock was set back.
    const isChange = !toldLess && fuller !== filed;
    const changes = fuller && isChange ? changesBetween(fuller.profile, version.profile) : [];
    history.push({ version, changes, toldLess, isFiled });
    if (!toldLess && fuller !== filed) fuller = version;
  }
  return history.reverse();
}

/**
 * The newest version that changed anything: when it was first found, in ms since the epoch, and the
 * kinds of its changes, each once, in the order of `changeKinds`.
 */
export function newestChange(held: Held): NewestChange | undefined {
  const newest = profileHistory(held).find(({ changes }) => changes.length > 0);
  if (!newest) return undefined;
  const kinds = new Set(newest.changes.map(({ kind }) => kind));
  return {
    changedAt: foundAt(newest.version),
    changes: changeKinds.filter((kind) => kinds.has(kind)),
  };
}
