import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** The people that Star and Delete are about. */
export interface LibraryTargets {
  /** In the order of the list. */
  readonly slugs: readonly Slug[];
  /** Whether every one of them has a star. */
  readonly areStarred: boolean;
  /** The name, where it is one person. */
  readonly name?: string | undefined;
}

/**
 * Those who are selected among the found; where nobody is, the one who is open, found or not. Never
 * anybody who is on screen neither way.
 */
export function targetsOf(
  found: readonly ProfileSummary[],
  selected: ReadonlySet<Slug>,
  open: ProfileSummary | undefined,
): LibraryTargets {
  const chosen = selected.size > 0 ? found.filter(({ slug }) => selected.has(slug)) : [];
  const targets = chosen.length > 0 ? chosen : open ? [open] : [];
  return {
    slugs: targets.map(({ slug }) => slug),
    areStarred: targets.length > 0 && targets.every(({ starred }) => starred),
    name: targets.length === 1 ? targets[0]?.name : undefined,
  };
}
