import { knownName } from '../profile/known-name.ts';
import type { Profile } from '../profile/profile.ts';
import { type SectionEntry, sectionKinds } from '../profile/section.ts';
import { textKey } from '../profile/text-key.ts';
import { isSamePosition, isSameSchool } from './same-entry.ts';

/** The parts of a profile. The name and the positions count double. */
const parts: readonly (readonly [weight: number, has: (profile: Profile) => boolean])[] = [
  [2, (profile) => knownName(profile) !== undefined],
  [2, ({ positions }) => positions.length > 0],
  [1, ({ headline }) => headline !== undefined],
  [1, ({ about }) => about !== undefined],
  [1, ({ location }) => location !== undefined],
  [1, ({ education }) => education.length > 0],
  [1, ({ skills }) => skills.length > 0],
  [1, ({ sections }) => sections !== undefined],
];

/**
 * Whether a newer answer is less complete than an earlier version, as OutX returns for restricted
 * profiles, and not an edit by the person. That is the case if all of these hold:
 *
 * - It lacks the name, or all positions, or two of headline, about, location, education, skills and
 *   the further sections, which the earlier version had. A person may well delete one of the latter.
 * - It lost more than it gained. So of two versions at most one is less complete.
 * - It adds no position, school, skill or other entry. A person who adds a job and clears the rest made an edit.
 *
 * The "LinkedIn Member" placeholder is not a name. A shorter list doesn't count as missing.
 */
export function isLessComplete(before: Profile, after: Profile): boolean {
  const lost = weightLost(before, after);
  return lost >= 2 && lost > weightLost(after, before) && !addsEntries(before, after);
}

/** The weight of the parts that one profile has and the other lacks. */
function weightLost(one: Profile, other: Profile): number {
  return parts
    .filter(([, has]) => has(one) && !has(other))
    .reduce((sum, [weight]) => sum + weight, 0);
}

function addsEntries(before: Profile, after: Profile): boolean {
  const skills = new Set(before.skills.map(textKey));
  return (
    after.skills.some((skill) => !skills.has(textKey(skill))) ||
    after.positions.some((entry) => !before.positions.some((old) => isSamePosition(old, entry))) ||
    after.education.some((entry) => !before.education.some((old) => isSameSchool(old, entry))) ||
    sectionKinds.some((kind) => addsTitles(before.sections?.[kind], after.sections?.[kind]))
  );
}

function addsTitles(before: readonly SectionEntry[] = [], after: readonly SectionEntry[] = []) {
  const titles = new Set(before.map(({ title }) => textKey(title)));
  return after.some(({ title }) => !titles.has(textKey(title)));
}
