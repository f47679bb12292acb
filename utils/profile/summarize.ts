import { fetchTime } from './fetch-time.ts';
import { indexOfDate } from './month-index.ts';
import { omitUndefined } from './omit-undefined.ts';
import type { Position, Profile, SavedProfile } from './profile.ts';
import type { ProfileSummary } from './profile-summary.ts';

/** Returns what a list shows of a profile. Role and company are of the main current position. */
export function summarize(saved: SavedProfile): ProfileSummary {
  const { slug, profile } = saved;
  const [main] = currentPositions(profile);
  return omitUndefined({
    slug,
    name: displayName(profile),
    headline: profile.headline,
    role: main?.title,
    company: main?.company,
    location: profile.location,
    fetchedAt: fetchTime(saved),
  });
}

/** Returns the person's name, or the slug if the profile has no name. Never empty. */
export function displayName(profile: Profile): string {
  return profile.name ?? profile.slug;
}

/**
 * Returns the current positions, the main one first: sorted by start, latest first, then those
 * without a start. If none is marked current, returns the first of the list, which LinkedIn sorts
 * by date, unless it has an end.
 */
export function currentPositions({ positions }: Pick<Profile, 'positions'>): readonly Position[] {
  const current = positions.filter((position) => position.isCurrent);
  if (current.length > 0) return current.toSorted((one, other) => startOf(other) - startOf(one));
  return positions.slice(0, 1).filter((position) => position.end === undefined);
}

function startOf(position: Position): number {
  return indexOfDate(position.start) ?? 0;
}
