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
};
const without = (profile: Profile, ...names: (keyof Profile)[]) => ({
  ...nothing,
  ...Object.fromEntries(
    Object.entries(profile).filter(([name]) => !names.some((other) => other === name)),
  ),
});

describe('a poorer answer', () => {
  test.each<[string, Profile, Profile]>([
    ['nothing at all', full, nothing],
    ['a name alone', full, { ...nothing, name: 'Ada Lovelace' }],
    ['a name cut short', full, { ...nothing, name: 'Ada L.' }],
    ['a name and a headline', full, { ...nothing, name: 'Ada', headline: 'Engines' }],
    ['somebody out of reach', full, { ...full, name: 'LinkedIn Member' }],
    ['somebody out of reach, in German', full, { ...full, name: 'LinkedIn Mitglied' }],
    ['somebody out of reach, in French', full, { ...full, name: 'Utilisateur LinkedIn' }],
    ['no positions', full, without(full, 'positions')],
    ['no name', full, without(full, 'name')],
    ['neither education nor skills', full, without(full, 'education', 'skills')],
    ['neither headline nor about', full, without(full, 'headline', 'about')],
    [
      'a position told more shortly, and the rest gone',
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
      'a location that was not there, and no positions',
      without(full, 'location'),
      { ...nothing, name: 'Ada Lovelace', location: 'London' },
    ],
  ])('%s', (_, before, after) => {
    expect(isLessComplete(before, after)).toBe(true);
    expect(isLessComplete(after, before)).toBe(false);
  });
});

describe('an ordinary edit', () => {
  test.each<[string, Profile, Profile]>([
    ['nothing changed', full, full],
    ['about deleted', full, without(full, 'about')],
    ['the location deleted', full, without(full, 'location')],
    ['all skills deleted', full, without(full, 'skills')],
    ['a position deleted', full, { ...full, positions: [analyst] }],
    ['skills deleted', full, { ...full, skills: ['Sums'] }],
    ['another name', full, { ...full, name: 'Ada King' }],
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
    ['more told', without(full, 'positions', 'about'), full],
    ['from nothing to something', nothing, full],
    ['still nothing', nothing, nothing],
    [
      'the other two of four',
      { ...nothing, headline: 'Analyst', about: 'Notes.' },
      { ...nothing, name: 'Ada' },
    ],
    ['a stand-in for a name goes', { ...nothing, name: 'LinkedIn Member' }, nothing],
  ])('%s', (_, before, after) => {
    expect(isLessComplete(before, after)).toBe(false);
  });
});

test('of two versions, at most one is the poorer, and none is poorer than itself', () => {
  fc.assert(
    fc.property(profiles(), profiles(), (one, other) => {
      expect(isLessComplete(one, other) && isLessComplete(other, one)).toBe(false);
      expect(isLessComplete(one, structuredClone(one))).toBe(false);
    }),
  );
});
