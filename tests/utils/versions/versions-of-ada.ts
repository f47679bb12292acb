import type { Profile, ProfileVersion } from '../../../utils/profile/profile.ts';
import { slugOf } from '../profile/slug-of.ts';

const slug = slugOf('ada');
const nothing: Profile = { slug, positions: [], education: [], skills: [] };
const tutor = { title: 'Tutor', company: 'Home', start: { year: 2015 }, isCurrent: true };
const analyst = { title: 'Analyst', company: 'Engines', start: { year: 2020 }, isCurrent: true };

/** One person: two complete profiles and two less complete ones. */
export const ada = {
  tutor: { ...nothing, name: 'Ada', headline: 'Tutor', positions: [tutor] },
  analyst: { ...nothing, name: 'Ada', headline: 'Analyst', positions: [analyst, tutor] },
  name: { ...nothing, name: 'Ada' },
  placeholder: { ...nothing, name: 'LinkedIn Member' },
} as const satisfies Readonly<Record<string, Profile>>;

export type AdaName = keyof typeof ada;

/** A version fetched at a time. */
export const versionAt = (name: AdaName, fetchedAt: number): ProfileVersion => ({
  slug,
  profile: ada[name],
  fetchedAt,
});
