import type { Change } from '../../utils/profile/change.ts';
import { profileHistory } from '../../utils/profile/profile-history.ts';
import type { Subject } from '../../utils/store/library.ts';

/** Changes, and when the version before them was fetched; ms since the epoch. */
export interface LastChange {
  readonly changes: readonly Change[];
  readonly since: number;
}

/**
 * What is different in the filed profile since the fuller version before it, if anything
 * is.
 */
export function lastChange({ filed, versions }: Subject): LastChange | undefined {
  if (!filed || versions.length === 0) return undefined;
  const history = profileHistory({ filed, versions });
  const at = history.findIndex(({ isFiled }) => isFiled);
  const before = history.slice(at + 1).find(({ toldLess }) => !toldLess);
  const changes = history[at]?.changes ?? [];
  if (!before || changes.length === 0) return undefined;
  return { changes, since: before.version.fetchedAt };
}
