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
    ['a tenth more followers', {}, followers(1320), ['more followers: 1200 → 1320']],
    ['a hundred more followers', followers(20), followers(120), ['more followers: 20 → 120']],
    [
      'new entries of a section that was there',
      { sections: { languages: [{ title: 'English' }], honors: [{ title: 'Medal' }] } },
      {
        sections: {
          languages: [{ title: 'English' }, { title: 'French', detail: 'Native' }],
          certifications: [{ title: 'Engines' }],
          honors: [{ title: 'Medal', by: 'Tower' }, { title: 'Cup' }],
        },
      },
      ['new entries: Cup, French'],
    ],
    [
      'a last name that is added',
      {},
      { name: 'Ada Lovelace King' },
      ['renamed: Ada Lovelace → Ada Lovelace King'],
    ],
    [
      'another last name with the same initial',
      {},
      { name: 'Ada Long' },
      ['renamed: Ada Lovelace → Ada Long'],
    ],
    ['another hidden last name', {}, { name: 'Ada K.' }, ['renamed: Ada Lovelace → Ada K.']],
    [
      'a move to another country, told in another language',
      { location: 'Munich, Bavaria, Germany' },
      { location: 'Paris, Île-de-France, Frankreich' },
      ['moved: Munich, Bavaria, Germany → Paris, Île-de-France, Frankreich'],
    ],
    [
      'a move within a country whose name is the same in both languages',
      { location: 'Paris, France' },
      { location: 'Lyon, France' },
      ['moved: Paris, France → Lyon, France'],
    ],
    [
      'a move to another metropolitan area',
      { location: 'Greater Boston' },
      { location: 'San Francisco Bay Area' },
      ['moved: Greater Boston → San Francisco Bay Area'],
    ],
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
    [
      'a location in another language',
      { location: 'Munich, Bavaria, Germany' },
      { location: 'München, Bayern, Deutschland' },
    ],
    ['a location in another script', { location: 'Kyiv, Ukraine' }, { location: 'Київ, Україна' }],
    ['a country in another language', { location: 'Germany' }, { location: 'Berlin, Allemagne' }],
    [
      'a location in Japanese',
      { location: 'Munich, Bavaria, Germany' },
      { location: 'ドイツ バイエルン ミュンヘン' },
    ],
    [
      'the surroundings of a place, in German',
      { location: 'Munich, Germany' },
      { location: 'München und Umgebung, Deutschland' },
    ],
    [
      'the surroundings of a place',
      { location: 'Paris, France' },
      { location: 'Paris et périphérie' },
    ],
    [
      'an area of several cities',
      { location: 'Dallas, Texas, United States' },
      { location: 'Dallas-Fort Worth Metroplex' },
    ],
    [
      'an area named after its city',
      { location: 'New York, United States' },
      { location: 'New York City Metropolitan Area' },
    ],
    ['a location in another case', {}, { location: 'london,  england, united kingdom' }],
    ['a city before its country', { location: 'Germany' }, { location: 'Berlin, Germany' }],
    ['a name in another case', {}, { name: 'ADA LOVELACE' }],
    ['a degree after the name', {}, { name: 'Ada Lovelace, PhD' }],
    ['pronouns after the name', {}, { name: 'Ada Lovelace (she/her) 🚀' }],
    ['a degree without a comma', {}, { name: 'Ada Lovelace PhD MBA' }],
    ['a title before the name', {}, { name: 'Prof. Dr. Ada Lovelace' }],
    ['an acronym after the name', {}, { name: 'Ada Lovelace CSPO®' }],
    ['pronouns without parentheses', {}, { name: 'Ada Lovelace she/her' }],
    ['a middle initial', {}, { name: 'Ada B. Lovelace' }],
    ['a name in capitals with a degree', { name: 'ADA LOVELACE' }, { name: 'ADA LOVELACE, MSc' }],
    ['a hidden last name', {}, { name: 'Ada L.' }],
    ['a hidden last name of several words', { name: 'Ada van Dyck' }, { name: 'Ada D.' }],
    ['a last name that is shown', { name: 'Ada L.' }, {}],
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
    ['sections for the first time', {}, { sections: { languages: [{ title: 'English' }] } }],
    ['no sections', { sections: { languages: [{ title: 'English' }] } }, {}],
    [
      'entries in another order and case',
      { sections: { languages: [{ title: 'English' }, { title: 'French' }] } },
      { sections: { languages: [{ title: 'FRENCH' }, { title: 'English', detail: 'Native' }] } },
    ],
    ['a picture and what was not read', {}, { pictureUrl: 'https://x.example/', unread: ['x'] }],
    ['less than a tenth more followers', {}, followers(1319)],
    ['less than a hundred more followers', followers(20), followers(119)],
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
