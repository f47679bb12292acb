import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changeKinds } from '../../../utils/profile/change.ts';
import { changesBetween } from '../../../utils/profile/changes-between.ts';
import type { CareerDate, Position, Profile } from '../../../utils/profile/profile.ts';
import { isSameProfile } from '../../../utils/profile/same-profile.ts';
import { profiles } from './arbitrary-records.ts';
import { slugOf } from './slug-of.ts';

const at = (date: string): CareerDate => {
  const [year = '', month] = date.split('-');
  if (!/^\d{4}$/.test(year)) return { text: date };
  return month === undefined
    ? { year: Number(year) }
    : { year: Number(year), month: Number(month) };
};

/** `Analyst @ Engines 2020-01 – now`; a date may be missing, and so may the end. */
function role(told: string): Position {
  const [, title, company, start, end] =
    /^(.*?)(?: @ (.*?))?(?: ([\d-]+|".*"))? –(?: (.+))?$/.exec(told) ?? [];
  return {
    ...(title ? { title } : {}),
    ...(company ? { company } : {}),
    ...(start ? { start: at(start.replaceAll('"', '')) } : {}),
    ...(end && end !== 'now' ? { end: at(end) } : {}),
    isCurrent: end === 'now',
  };
}

const ada: Profile = {
  slug: slugOf('ada'),
  name: 'Ada Lovelace',
  headline: 'Analyst at Engines',
  location: 'London, England, United Kingdom',
  about: 'Notes on the engine.',
  followers: { value: 1200, orMore: false },
  positions: [
    role('Analyst @ Engines 2020-01 – now'),
    role('Tutor @ Home 2015-09 – 2019-12'),
    role('Pupil @ Tower 2010 – 2015'),
  ],
  education: [{ school: 'Tower', degree: 'BSc', start: { year: 2010 } }],
  skills: ['Sums', 'C'],
};
const tutor = 'Tutor @ Home 2015-09 – 2019-12';
const pupil = 'Pupil @ Tower 2010 – 2015';
const rest = [tutor, pupil];

const career = (...told: string[]): Profile => ({ ...ada, positions: told.map(role) });

/** Each change in a line. */
function lines(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    switch (change.kind) {
      case 'new-role':
        return `new role: ${change.title ?? '?'} @ ${change.company ?? '?'}`;
      case 'promoted':
        return `promoted: ${change.formerTitle ?? '?'} → ${change.title} @ ${change.company}`;
      case 'left':
        return `left: ${change.title ?? '?'} @ ${change.company ?? '?'}${change.until ? ` ${JSON.stringify(change.until)}` : ''}`;
      case 'retitled':
        return `retitled: ${change.formerTitle} → ${change.title}`;
      case 'new-education':
        return `new education: ${change.school}, ${change.degree}`;
      case 'new-skills':
        return `new skills: ${change.skills.join(', ')}`;
      case 'more-followers':
        return `more followers: ${change.from.value} → ${change.to.value}`;
      case 'new-about':
        return `new about: ${change.to}`;
      default:
        return `${change.kind}: ${change.from ?? '–'} → ${change.to}`;
    }
  });
}

describe('a career changes where', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      'another company is joined and the former left',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Founder @ Looms 2024-05 – now', 'Analyst @ Engines 2020-01 – 2024-04', ...rest],
      ['new role: Founder @ Looms', 'left: Analyst @ Engines {"year":2024,"month":4}'],
    ],
    [
      'a second job is taken',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Adviser @ Looms 2024-05 – now', 'Analyst @ Engines 2020-01 – now', ...rest],
      ['new role: Adviser @ Looms'],
    ],
    [
      'the former job vanishes when a new one comes',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Founder @ Looms 2024-05 – now', ...rest],
      ['new role: Founder @ Looms', 'left: Analyst @ Engines'],
    ],
    [
      'the only job makes room for another',
      ['Analyst @ Engines – now'],
      ['Founder @ Looms – now'],
      ['new role: Founder @ Looms', 'left: Analyst @ Engines'],
    ],
    [
      'a job ends, and nothing follows',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Analyst @ Engines 2020-01 – 2024-04', ...rest],
      ['left: Analyst @ Engines {"year":2024,"month":4}'],
    ],
    [
      'a job vanishes, and all the rest is still there',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      rest,
      ['left: Analyst @ Engines'],
    ],
    [
      'somebody is promoted: the former position ends',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Head of Sums @ Engines 2024-05 – now', 'Analyst @ Engines 2020-01 – 2024-05', ...rest],
      ['promoted: Analyst → Head of Sums @ Engines'],
    ],
    [
      'somebody is promoted: the former position vanishes',
      ['Analyst @ Engines, Inc. 2020-01 – now', ...rest],
      ['Head of Sums @ ENGINES 2024-05 – now', ...rest],
      ['promoted: Analyst → Head of Sums @ ENGINES'],
    ],
    [
      'somebody is promoted: both positions go on',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020-01 – now', 'Director @ Engines 2024-05 – now'],
      ['promoted: Analyst → Director @ Engines'],
    ],
    [
      'somebody is promoted within the year, told by years alone',
      ['Analyst @ Engines 2024 – now'],
      ['Lead @ Engines 2024 – now', 'Analyst @ Engines 2024 – 2024'],
      ['promoted: Analyst → Lead @ Engines'],
    ],
    [
      'a promotion has no date',
      ['Analyst @ Engines – now', tutor],
      ['Lead @ Engines – now', tutor],
      ['promoted: Analyst → Lead @ Engines'],
    ],
    [
      'the title has other words',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Senior Analyst @ Engines 2020 – now', ...rest],
      ['retitled: Analyst → Senior Analyst'],
    ],
    [
      'a C developer becomes a C++ developer',
      ['C Developer @ Engines 2020-01 – now'],
      ['C++ Developer @ Engines 2020-01 – now'],
      ['retitled: C Developer → C++ Developer'],
    ],
    [
      'somebody comes back',
      ['Analyst @ Engines 2020-01 – now', 'Tutor @ Home 2015-09 – 2019-12'],
      ['Tutor @ Home 2024-02 – now', 'Analyst @ Engines 2020-01 – 2024-01', tutor],
      ['new role: Tutor @ Home', 'left: Analyst @ Engines {"year":2024,"month":1}'],
    ],
    [
      'two roles at a new company are one news',
      ['Analyst @ Engines 2020-01 – now'],
      [
        'Chair @ Looms 2024-05 – now',
        'Founder @ Looms 2024-01 – now',
        'Analyst @ Engines 2020-01 – now',
      ],
      ['new role: Chair @ Looms'],
    ],
    [
      'two positions at one company end at once',
      ['Lead @ Engines 2022-01 – now', 'Analyst @ Engines 2020-01 – now', tutor],
      ['Lead @ Engines 2022-01 – 2024-01', 'Analyst @ Engines 2020-01 – 2024-01', tutor],
      ['left: Lead @ Engines {"year":2024,"month":1}'],
    ],
    [
      'a company took another name and then promoted',
      ['Analyst @ Facebook 2020-01 – now', tutor],
      ['Lead @ Meta 2024-01 – now', 'Analyst @ Meta 2020-01 – 2023-12', tutor],
      ['promoted: Analyst → Lead @ Meta'],
    ],
    [
      'work without a company is taken up',
      ['Analyst @ Engines 2020-01 – now'],
      ['Painter 2024-01 – now', 'Analyst @ Engines 2020-01 – now'],
      ['new role: Painter @ ?'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lines(changesBetween(career(...before), career(...after)))).toEqual(expected);
    const [turned, afterTurned] = [before.toReversed(), after.toReversed()];
    expect(lines(changesBetween(career(...turned), career(...afterTurned)))).toEqual(expected);
  });
});

describe('no career changes where', () => {
  test.each<[string, string[], string[]]>([
    [
      'all is as it was',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Analyst @ Engines 2020-01 – now', ...rest],
    ],
    [
      'the order differs',
      ['Analyst @ Engines 2020-01 – now', 'Chair @ Looms 2018 – now'],
      ['Chair @ Looms 2018 – now', 'Analyst @ Engines 2020-01 – now'],
    ],
    [
      'a date is told by its year',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020 – now'],
    ],
    [
      'a date is told in words',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines "Jan 2020" – now'],
    ],
    [
      'a date is not told any more',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines – now'],
    ],
    [
      'the company is not told any more',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst 2020-01 – now'],
    ],
    [
      'the title is not told any more',
      ['Analyst @ Engines 2020-01 – now'],
      [' @ Engines 2020-01 – now'],
    ],
    [
      'case and accents differ',
      ['Café Owner @ Engines 2020 – now'],
      ['CAFE OWNER @ Engínes 2020 – now'],
    ],
    [
      'punctuation differs',
      ['Co-Founder & CEO @ Engines 2020 – now'],
      ['Co Founder and C.E.O. @ Engines 2020 – now'],
    ],
    [
      'a legal form comes',
      ['Analyst @ Engines 2020 – now'],
      ['Analyst @ Engines GmbH & Co. KG 2020 – now'],
    ],
    ['a legal form goes', ['Analyst @ Engines, Inc. 2020 – now'], ['Analyst @ engines 2020 – now']],
    [
      'the company took another name',
      ['Analyst @ Facebook 2020-01 – now', tutor],
      ['Analyst @ Meta 2020-01 – now', tutor],
    ],
    ['no positions are shown', ['Analyst @ Engines 2020-01 – now', ...rest], []],
    ['positions are shown for the first time', [], ['Analyst @ Engines 2020-01 – now', ...rest]],
    [
      'the list is cut short',
      ['Analyst @ Engines 2020-01 – now', 'Chair @ Looms 2012 – now', ...rest],
      ['Analyst @ Engines 2020-01 – now'],
    ],
    [
      'the list is cut before its last, which goes on',
      ['Analyst @ Engines 2020-01 – now', tutor, 'Chair @ Looms 2012 – now'],
      ['Analyst @ Engines 2020-01 – now', tutor],
    ],
    [
      'the list shows some of the past alone',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      [tutor],
    ],
    [
      'a former position is added',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020-01 – now', ...rest],
    ],
    [
      'a former position is deleted',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Analyst @ Engines 2020-01 – now', pupil],
    ],
    [
      'a former position gets another title',
      ['Analyst @ Engines 2020-01 – now', tutor],
      ['Analyst @ Engines 2020-01 – now', 'Teacher @ Home 2015-09 – 2019-12'],
    ],
    [
      'an older position at the company is added',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020-01 – now', 'Intern @ Engines 2019-01 – now'],
    ],
    [
      'one of two positions at the company ends',
      ['Lead @ Engines 2022 – now', 'Analyst @ Engines 2020 – now'],
      ['Lead @ Engines 2022 – now', 'Analyst @ Engines 2020 – 2024'],
    ],
    [
      'nothing is told to be current any more, nor over',
      ['Analyst @ Engines 2020-01 – now', tutor],
      ['Analyst @ Engines 2020-01 –', tutor],
    ],
    [
      'the first is current without being told so',
      ['Analyst @ Engines – now', 'Tutor @ Home –'],
      ['Analyst @ Engines –', 'Tutor @ Home –'],
    ],
  ])('%s', (_, before, after) => {
    expect(lines(changesBetween(career(...before), career(...after)))).toEqual([]);
  });
});

test('a new role tells since when, where the answer does', () => {
  const after = career('Founder @ Looms 2024-05 – now', 'Analyst @ Engines 2020-01 – now', ...rest);
  expect(changesBetween(ada, after)).toEqual([
    { kind: 'new-role', title: 'Founder', company: 'Looms', since: { year: 2024, month: 5 } },
  ]);
});

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
    const { about: __, ...poorer } = silent;
    expect(lines(changesBetween(poorer, ada))).toEqual([]);
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

/** Marked current, so that the order of the list says nothing. */
const marked = profiles().map((profile) => ({
  ...profile,
  positions: [...profile.positions, { title: 'Analyst', company: 'Engines', isCurrent: true }],
}));

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

test('the order of positions makes no change and hides none', () => {
  fc.assert(
    fc.property(marked, marked, (before, after) => {
      const turned = (profile: Profile) => ({
        ...profile,
        positions: profile.positions.toReversed(),
      });
      expect(changesBetween(before, turned(before))).toEqual([]);
      expect(changesBetween(turned(before), turned(after))).toEqual(changesBetween(before, after));
    }),
  );
});
