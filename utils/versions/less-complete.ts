import { knownName } from '../profile/known-name.ts';
import type { Profile } from '../profile/profile.ts';
import { textKey } from '../profile/text-key.ts';
import { isSamePosition, isSameSchool } from './same-entry.ts';

/** The parts of a profile. Who somebody is and what they did weigh double. */
const parts: readonly (readonly [weight: number, isThere: (profile: Profile) => boolean])[] = [
  [2, (profile) => knownName(profile) !== undefined],
  [2, ({ positions }) => positions.length > 0],
  [1, ({ headline }) => headline !== undefined],
  [1, ({ about }) => about !== undefined],
  [1, ({ location }) => location !== undefined],
  [1, ({ education }) => education.length > 0],
  [1, ({ skills }) => skills.length > 0],
];

/**
 * Whether a newer answer is a poorer one, as OutX gives of a restricted profile, and not an edit that
 * the person made. It is where
 *
 * - it lacks the name, or all positions, or two of headline, about, location, education and skills,
 *   which the earlier version had (one of those alone may well have been deleted);
 * - that is more than it has and the earlier version lacked; so that of two versions at most one is
 *   the poorer; and
 * - it names no position, school or skill that the earlier version did not: who adds a job and
 *   clears the rest has made an edit.
 *
 * "LinkedIn Member" is no name. A list that is shorter, but there, is no part that is missing.
 */
export function isLessComplete(before: Profile, after: Profile): boolean {
  const lost = weightOf(before, after);
  return lost >= 2 && lost > weightOf(after, before) && !addsEntries(before, after);
}

/** The weight of the parts that one profile has and the other lacks. */
function weightOf(one: Profile, other: Profile): number {
  return parts
    .filter(([, isThere]) => isThere(one) && !isThere(other))
    .reduce((sum, [weight]) => sum + weight, 0);
}

function addsEntries(before: Profile, after: Profile): boolean {
  const skills = new Set(before.skills.map(textKey));
  return (
    after.skills.some((skill) => !skills.has(textKey(skill))) ||
    after.positions.some((entry) => !before.positions.some((old) => isSamePosition(old, entry))) ||
    after.education.some((entry) => !before.education.some((old) => isSameSchool(old, entry)))
  );
}
