import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** The profiles that Star and Delete act on. */
export interface LibraryTargets {
  /** In the order of the list. */
  readonly slugs: readonly Slug[];
  /** Whether all of them have a star. */
  readonly areStarred: boolean;
  /** The person's name, if it is one profile. */
  readonly name?: string | undefined;
}

/**
 * Returns the selected profiles or, if none is selected, the open one. Never returns a profile that isn't
 * shown.
 */
export function targetsOf(
  found: readonly ProfileSummary[],
  selected: ReadonlySet<Slug>,
  open: ProfileSummary | undefined,
): LibraryTargets {
  const selectedRows = selected.size > 0 ? found.filter(({ slug }) => selected.has(slug)) : [];
  const targets = selectedRows.length > 0 ? selectedRows : open ? [open] : [];
  return {
    slugs: targets.map(({ slug }) => slug),
    areStarred: targets.length > 0 && targets.every(({ starred }) => starred),
    name: targets.length === 1 ? targets[0]?.name : undefined,
  };
}
