import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeKinds } from '../../../utils/profile/change.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { changesBetween } from '../../../utils/versions/changes-between.ts';
import { isSameProfile } from '../../../utils/versions/same-profile.ts';
import { profiles } from './arbitrary-records.ts';
import { ada, formatChanges } from './career-notation.ts';

const followers = (value: number, orMore = false) => ({ followers: { value, orMore } });

describe('a profile changes by', () => {
  test.each<[string, Partial<Profile>, Partial<Profile>, string[]]>([
    [
      'a move',
      {},
      { location: 'Paris, France' },
      ['moved: London, England, United Kingdom → Paris, France'],
    ],
    [
      'a move to a place of the same name',
      { location: 'Paris, France' },
      { location: 'Paris, Texas' },
      ['moved: Paris, France → Paris, Texas'],
    ],
    ['a new name', {}, { name: 'Ada King' }, ['renamed: Ada Lovelace → Ada King']],
    ['a new headline', {}, { headline: 'Founder' }, ['new-headline: Analyst at Engines → Founder']],
    [
      'a degree',
      {},
      { education: [...ada.education, { school: 'Harrow', degree: 'MA' }] },
      ['new education: Harrow, MA'],
    ],
    [
      'a second degree at the same school',
      {},
      { education: [...ada.education, { school: 'Tower', degree: 'PhD', start: { year: 2016 } }] },
      ['new education: Tower, PhD'],
    ],
    ['skills', {}, { skills: ['sums', 'C++', 'c', 'Chess', 'chess'] }, ['new skills: C++, Chess']],
    ['a new about', {}, { about: 'Poems.' }, ['new about: Poems.']],
    ['more followers', {}, followers(1201), ['more followers: 1200 → 1201']],
    ['certainly more followers', {}, followers(2000, true), ['more followers: 1200 → 2000']],
    [
      'a higher “or more” count of followers',
      followers(500, true),
      followers(1000, true),
      ['more followers: 500 → 1000'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(formatChanges(changesBetween({ ...ada, ...before }, { ...ada, ...after }))).toEqual(
      expected,
    );
  });

  test('a first headline, unless the earlier version was less complete', () => {
    const { headline: _, ...withoutHeadline } = ada;
    expect(formatChanges(changesBetween(withoutHeadline, ada))).toEqual([
      'new-headline: – → Analyst at Engines',
    ]);
    const { about: __, ...lessComplete } = withoutHeadline;
    expect(formatChanges(changesBetween(lessComplete, ada))).toEqual([]);
  });
});

describe('a profile does not change by', () => {
  test.each<[string, Partial<Profile>, Partial<Profile>]>([
    ['a shorter location', {}, { location: 'London' }],
    ['a location without its region', {}, { location: 'London, United Kingdom' }],
    ['a location with its metropolitan area', {}, { location: 'Greater London Area' }],
    ['a location in another case', {}, { location: 'london,  england, united kingdom' }],
    ['a city before its country', { location: 'Germany' }, { location: 'Berlin, Germany' }],
    ['a name in another case', {}, { name: 'ADA LOVELACE' }],
    ['a degree after the name', {}, { name: 'Ada Lovelace, PhD' }],
    ['pronouns after the name', {}, { name: 'Ada Lovelace (she/her) 🚀' }],
    ['a placeholder for the name', {}, { name: 'LinkedIn Member' }],
    ['a name in place of the placeholder', { name: 'LinkedIn Member' }, {}],
    ['a headline in another case', {}, { headline: 'ANALYST  at engines' }],
    [
      'a reworded degree',
      {},
      { education: [{ school: 'Tower', degree: 'Bachelor of Science', start: { year: 2010 } }] },
    ],
    ['a school without degree and start', {}, { education: [{ school: 'tower' }] }],
    ['no schools', {}, { education: [] }],
    ['schools for the first time', { education: [] }, {}],
    ['no skills', {}, { skills: [] }],
    ['skills for the first time', { skills: [] }, {}],
    ['fewer skills', {}, { skills: ['C'] }],
    ['a truncated about', {}, { about: 'Notes on… see more' }],
    ['an about in full', { about: 'Notes on...' }, {}],
    ['the same followers', {}, followers(1200, true)],
    ['fewer followers', {}, followers(1100)],
    ['a number of followers that may not be higher', followers(500, true), followers(600)],
  ])('%s', (_, before, after) => {
    expect(formatChanges(changesBetween({ ...ada, ...before }, { ...ada, ...after }))).toEqual([]);
  });
});

test('a less complete answer and the next complete one are no changes', () => {
  const nameOnly: Profile = {
    slug: ada.slug,
    name: 'Ada Lovelace',
    positions: [],
    education: [],
    skills: [],
  };
  expect(changesBetween(ada, nameOnly)).toEqual([]);
  expect(changesBetween(nameOnly, ada)).toEqual([]);
});

test('whatever the versions, changes are in order, and the same content has none', () => {
  fc.assert(
    fc.property(profiles(), profiles(), (before, after) => {
      const kinds = changesBetween(before, after).map(({ kind }) => changeKinds.indexOf(kind));
      expect(kinds).toEqual(kinds.toSorted((one, other) => one - other));
      if (isSameProfile(before, after)) expect(kinds).toEqual([]);
      expect(changesBetween(before, structuredClone(before))).toEqual([]);
    }),
  );
});
