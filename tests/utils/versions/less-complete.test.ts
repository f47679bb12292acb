import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { isLessComplete } from '../../../utils/versions/less-complete.ts';
import { slugOf } from '../profile/slug-of.ts';
import { profiles } from './arbitrary-records.ts';

const slug = slugOf('ada');
const nothing: Profile = { slug, positions: [], education: [], skills: [] };
const analyst = {
  title: 'Analyst',
  company: 'Engines Inc.',
  start: { year: 2020, month: 1 },
  isCurrent: true,
};
const tutor = { title: 'Tutor', company: 'Home', start: { year: 2015 }, isCurrent: false };
const full: Profile = {
  slug,
  name: 'Ada Lovelace',
  headline: 'Analyst at Engines',
  location: 'London',
  about: 'Notes.',
  followers: { value: 1200, orMore: false },
  positions: [analyst, tutor],
  education: [{ school: 'Tower', degree: 'BSc' }],
  skills: ['Sums', 'Poetry'],
  sections: { languages: [{ title: 'English' }] },
};
const without = (profile: Profile, ...names: (keyof Profile)[]) => ({
  ...nothing,
  ...Object.fromEntries(
    Object.entries(profile).filter(([name]) => !names.some((other) => other === name)),
  ),
});

describe('an answer is less complete with', () => {
  test.each<[string, Profile, Profile]>([
    ['nothing', full, nothing],
    ['only a name', full, { ...nothing, name: 'Ada Lovelace' }],
    ['only an abbreviated name', full, { ...nothing, name: 'Ada L.' }],
    ['only a name and a headline', full, { ...nothing, name: 'Ada', headline: 'Engines' }],
    ['a placeholder for the name', full, { ...full, name: 'LinkedIn Member' }],
    ['a placeholder for the name, in German', full, { ...full, name: 'LinkedIn Mitglied' }],
    ['a placeholder for the name, in French', full, { ...full, name: 'Utilisateur LinkedIn' }],
    ['no positions', full, without(full, 'positions')],
    ['no name', full, without(full, 'name')],
    ['neither education nor skills', full, without(full, 'education', 'skills')],
    ['neither skills nor further sections', full, without(full, 'skills', 'sections')],
    ['neither headline nor about', full, without(full, 'headline', 'about')],
    [
      'a position in less detail, and nothing else',
      full,
      {
        ...nothing,
        name: 'Ada Lovelace',
        positions: [
          { title: 'analyst', company: 'Engines', start: { year: 2020 }, isCurrent: true },
        ],
      },
    ],
    [
      'a new location, but no positions',
      without(full, 'location'),
      { ...nothing, name: 'Ada Lovelace', location: 'London' },
    ],
  ])('%s', (_, before, after) => {
    expect(isLessComplete(before, after)).toBe(true);
    expect(isLessComplete(after, before)).toBe(false);
  });
});

describe('an answer is not less complete with', () => {
  test.each<[string, Profile, Profile]>([
    ['no difference', full, full],
    ['about deleted', full, without(full, 'about')],
    ['the location deleted', full, without(full, 'location')],
    ['all skills deleted', full, without(full, 'skills')],
    ['a position deleted', full, { ...full, positions: [analyst] }],
    ['skills deleted', full, { ...full, skills: ['Sums'] }],
    ['a new name', full, { ...full, name: 'Ada King' }],
    ['followers not shown', full, without(full, 'followers')],
    [
      'a new job, and the rest cleared',
      full,
      {
        ...nothing,
        name: 'Ada Lovelace',
        positions: [{ title: 'Founder', company: 'Looms', isCurrent: true }],
      },
    ],
    [
      'a new skill, headline and about gone',
      full,
      { ...without(full, 'headline', 'about'), skills: ['Sums', 'Chess'] },
    ],
    [
      'a new school, headline and about gone',
      full,
      { ...without(full, 'headline', 'about'), education: [{ school: 'Harrow' }] },
    ],
    ['further sections deleted', full, without(full, 'sections')],
    [
      'a new certification, headline and about gone',
      full,
      {
        ...without(full, 'headline', 'about'),
        sections: { ...full.sections, certifications: [{ title: 'Engines' }] },
      },
    ],
    ['more parts', without(full, 'positions', 'about'), full],
    ['something after nothing', nothing, full],
    ['nothing after nothing', nothing, nothing],
    [
      'other parts of the same weight',
      { ...nothing, headline: 'Analyst', about: 'Notes.' },
      { ...nothing, name: 'Ada' },
    ],
    ['the placeholder for the name removed', { ...nothing, name: 'LinkedIn Member' }, nothing],
  ])('%s', (_, before, after) => {
    expect(isLessComplete(before, after)).toBe(false);
  });
});

test('of two versions at most one is less complete, and none is less complete than itself', () => {
  fc.assert(
    fc.property(profiles(), profiles(), (one, other) => {
      expect(isLessComplete(one, other) && isLessComplete(other, one)).toBe(false);
      expect(isLessComplete(one, structuredClone(one))).toBe(false);
    }),
  );
});
