import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { changesBetween } from '../../../utils/versions/changes-between.ts';
import { profiles } from './arbitrary-records.ts';
import { ada, career, lines, rest, tutor } from './told-careers.ts';

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

test('a new role tells since when, where the answer does', () => {
  const after = career('Founder @ Looms 2024-05 – now', 'Analyst @ Engines 2020-01 – now', ...rest);
  expect(changesBetween(ada, after)).toEqual([
    { kind: 'new-role', title: 'Founder', company: 'Looms', since: { year: 2024, month: 5 } },
  ]);
});

/** Marked current, so that the order of the list says nothing. */
const marked = profiles().map((profile) => ({
  ...profile,
  positions: [...profile.positions, { title: 'Analyst', company: 'Engines', isCurrent: true }],
}));

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
