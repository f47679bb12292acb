import { indexOfDate } from './month-index.ts';
import { omitUndefined } from './omit-undefined.ts';
import type { Position, Profile, SavedProfile } from './profile.ts';
import type { ProfileSummary } from './profile-summary.ts';

/** What a list shows of a filed profile; role and company are those of the main current position. */
export function summarize({ slug, profile, fetchedAt }: SavedProfile): ProfileSummary {
  const [main] = currentPositions(profile);
  return omitUndefined({
    slug,
    name: displayName(profile),
    headline: profile.headline,
    role: main?.title,
    company: main?.company,
    location: profile.location,
    fetchedAt,
  });
}

/** The person's name, or the slug where the profile tells none. Never empty. */
export function displayName(profile: Profile): string {
  return profile.name ?? profile.slug;
}

/**
 * The current positions, the main one first: the latest start wins, undated ones follow, ties keep
 * the order of the list. Where none is marked current, the first of the list, which LinkedIn sorts
 * by date, unless an end shows that it is over.
 */
export function currentPositions(profile: Profile): readonly Position[] {
  const current = profile.positions.filter((position) => position.isCurrent);
  if (current.length > 0) return current.toSorted((one, other) => startOf(other) - startOf(one));
  return profile.positions.slice(0, 1).filter((position) => position.end === undefined);
}

function startOf(position: Position): number {
  return indexOfDate(position.start) ?? 0;
}
