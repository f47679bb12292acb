import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeKinds } from '../../../utils/profile/change.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { changesBetween } from '../../../utils/versions/changes-between.ts';
import { isSameProfile } from '../../../utils/versions/same-profile.ts';
import { profiles } from './arbitrary-records.ts';
import { ada, lines } from './told-careers.ts';

const followers = (value: number, orMore = false) => ({ followers: { value, orMore } });

describe('the rest of a profile changes by', () => {
  test.each<[string, Partial<Profile>, Partial<Profile>, string[]]>([
    [
      'a move',
      {},
      { location: 'Paris, France' },
      ['moved: London, England, United Kingdom → Paris, France'],
    ],
    [
      'a move to a namesake',
      { location: 'Paris, France' },
      { location: 'Paris, Texas' },
      ['moved: Paris, France → Paris, Texas'],
    ],
    ['another name', {}, { name: 'Ada King' }, ['renamed: Ada Lovelace → Ada King']],
    [
      'another headline',
      {},
      { headline: 'Founder' },
      ['new-headline: Analyst at Engines → Founder'],
    ],
    [
      'a degree',
      {},
      { education: [...ada.education, { school: 'Harrow', degree: 'MA' }] },
      ['new education: Harrow, MA'],
    ],
    [
      'a second degree at one school',
      {},
      { education: [...ada.education, { school: 'Tower', degree: 'PhD', start: { year: 2016 } }] },
      ['new education: Tower, PhD'],
    ],
    ['skills', {}, { skills: ['sums', 'C++', 'c', 'Chess', 'chess'] }, ['new skills: C++, Chess']],
    ['another about', {}, { about: 'Poems.' }, ['new about: Poems.']],
    ['more followers', {}, followers(1201), ['more followers: 1200 → 1201']],
    ['surely more followers', {}, followers(2000, true), ['more followers: 1200 → 2000']],
    [
      'a higher mark of followers',
      followers(500, true),
      followers(1000, true),
      ['more followers: 500 → 1000'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lines(changesBetween({ ...ada, ...before }, { ...ada, ...after }))).toEqual(expected);
  });

  test('a first headline, unless all was told less of before', () => {
    const { headline: _, ...silent } = ada;
    expect(lines(changesBetween(silent, ada))).toEqual(['new-headline: – → Analyst at Engines']);
    const { about: __, ...lessComplete } = silent;
    expect(lines(changesBetween(lessComplete, ada))).toEqual([]);
  });
});

describe('the rest of a profile does not change by', () => {
  test.each<[string, Partial<Profile>, Partial<Profile>]>([
    ['a location with less of it', {}, { location: 'London' }],
    ['a location without its region', {}, { location: 'London, United Kingdom' }],
    ['a location with its surroundings', {}, { location: 'Greater London Area' }],
    ['a location in other case', {}, { location: 'london,  england, united kingdom' }],
    ['a country told more exactly', { location: 'Germany' }, { location: 'Berlin, Germany' }],
    ['a name in other case', {}, { name: 'ADA LOVELACE' }],
    ['a degree after the name', {}, { name: 'Ada Lovelace, PhD' }],
    ['pronouns after the name', {}, { name: 'Ada Lovelace (she/her) 🚀' }],
    ['a name out of reach', {}, { name: 'LinkedIn Member' }],
    ['a name in reach again', { name: 'LinkedIn Member' }, {}],
    ['a headline in other case', {}, { headline: 'ANALYST  at engines' }],
    [
      'a degree in other words',
      {},
      { education: [{ school: 'Tower', degree: 'Bachelor of Science', start: { year: 2010 } }] },
    ],
    ['a school told alone', {}, { education: [{ school: 'tower' }] }],
    ['no schools', {}, { education: [] }],
    ['schools for the first time', { education: [] }, {}],
    ['no skills', {}, { skills: [] }],
    ['skills for the first time', { skills: [] }, {}],
    ['fewer skills', {}, { skills: ['C'] }],
    ['an about cut short', {}, { about: 'Notes on… see more' }],
    ['an about told whole', { about: 'Notes on...' }, {}],
    ['the same followers', {}, followers(1200, true)],
    ['fewer followers', {}, followers(1100)],
    ['what may have been as many followers', followers(500, true), followers(600)],
  ])('%s', (_, before, after) => {
    expect(lines(changesBetween({ ...ada, ...before }, { ...ada, ...after }))).toEqual([]);
  });
});

test('a poor answer and the recovery from it read as no change at all', () => {
  const name: Profile = {
    slug: ada.slug,
    name: 'Ada Lovelace',
    positions: [],
    education: [],
    skills: [],
  };
  expect(changesBetween(ada, name)).toEqual([]);
  expect(changesBetween(name, ada)).toEqual([]);
});

test('whatever the versions, changes come in their order, and none between two that say the same', () => {
  fc.assert(
    fc.property(profiles(), profiles(), (before, after) => {
      const kinds = changesBetween(before, after).map(({ kind }) => changeKinds.indexOf(kind));
      expect(kinds).toEqual(kinds.toSorted((one, other) => one - other));
      if (isSameProfile(before, after)) expect(kinds).toEqual([]);
      expect(changesBetween(before, structuredClone(before))).toEqual([]);
    }),
  );
});
