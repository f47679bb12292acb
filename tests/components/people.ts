import type { Profile, SavedProfile } from '../../utils/profile/profile.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';

export const NOW = 1_790_000_000_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const adaSlug = 'ada-lovelace' as Slug;

/** A profile with every section. */
export const ada: Profile = {
  slug: adaSlug,
  name: 'Ada Lovelace',
  headline: 'Analyst of analytical engines',
  location: 'London, England',
  profileUrl: 'https://evil.example/in/ada-lovelace',
  connections: { value: 500, orMore: true },
  followers: { value: 35_012_345, orMore: false },
  about: 'First to see that a machine might do more than sums.',
  positions: [
    {
      title: 'Analyst',
      company: 'Analytical Engines',
      location: 'London',
      start: { year: 2019, month: 3 },
      isCurrent: true,
      description: 'Notes A to G.',
    },
    { title: 'Advisor', company: 'Babbage & Co', start: { year: 2021 }, isCurrent: true },
    {
      title: 'Translator',
      company: 'Taylor’s Memoirs',
      start: { year: 2014, month: 9 },
      end: { year: 2019, month: 2 },
      isCurrent: false,
    },
    { company: 'Ockham Park', start: { text: 'long ago' }, isCurrent: false },
  ],
  education: [
    {
      school: 'University of London',
      degree: 'BSc',
      field: 'Mathematics',
      start: { year: 2010 },
      end: { year: 2014 },
    },
  ],
  skills: ['Mathematics', 'Bernoulli numbers'],
};

/** A profile that was saved three hours ago. */
export const saved = (profile: Profile = ada): SavedProfile => ({
  slug: profile.slug,
  profile,
  fetchedAt: NOW - 3 * HOUR,
});

/** A restricted profile that has only a name. */
export const bare: Profile = {
  slug: 'bare' as Slug,
  name: 'Bare Name',
  positions: [],
  education: [],
  skills: [],
};

export const history: readonly ProfileSummary[] = [
  {
    slug: 'grace-hopper' as Slug,
    name: 'Grace Hopper',
    headline: 'Rear admiral',
    role: 'Programmer',
    company: 'Eckert–Mauchly',
    fetchedAt: NOW - 5 * MINUTE,
  },
  { slug: adaSlug, name: 'Ada Lovelace', headline: ada.headline ?? '', fetchedAt: NOW - 3 * HOUR },
];
