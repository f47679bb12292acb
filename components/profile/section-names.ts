import type { Profile } from '../../utils/profile/profile.ts';
import { type SectionKind, sectionKinds } from '../../utils/profile/section.ts';

/** A section of a profile below the card. */
export type SectionName = 'about' | 'experience' | 'education' | 'skills' | 'posts' | SectionKind;

/** The sections that a profile has, in the order in which they are shown. */
export function sectionsOf(profile: Profile): readonly SectionName[] {
  const { about, positions, education, skills, sections = {} } = profile;
  return [
    ...(about ? (['about'] as const) : []),
    ...(positions.length > 0 ? (['experience'] as const) : []),
    ...(education.length > 0 ? (['education'] as const) : []),
    ...(skills.length > 0 ? (['skills'] as const) : []),
    ...sectionKinds.filter((kind) => sections[kind]),
  ];
}
