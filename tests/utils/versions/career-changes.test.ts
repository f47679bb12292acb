import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { changesBetween } from '../../../utils/versions/changes-between.ts';
import { profiles } from './arbitrary-records.ts';
import { ada, career, formatChanges, formerRoles, tutor } from './career-notation.ts';

describe('a career changes if', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      'the person joins a company and leaves another',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['Founder @ Looms 2024-05 – now', 'Analyst @ Engines 2020-01 – 2024-04', ...formerRoles],
      ['new role: Founder @ Looms', 'left: Analyst @ Engines {"year":2024,"month":4}'],
    ],
    [
      'a second job is added',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['Adviser @ Looms 2024-05 – now', 'Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['new role: Adviser @ Looms'],
    ],
    [
      'a new job is added and the former one removed',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['Founder @ Looms 2024-05 – now', ...formerRoles],
      ['new role: Founder @ Looms', 'left: Analyst @ Engines'],
    ],
    [
      'a new job replaces the only one',
      ['Analyst @ Engines – now'],
      ['Founder @ Looms – now'],
      ['new role: Founder @ Looms', 'left: Analyst @ Engines'],
    ],
    [
      'a job ends without a new one',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['Analyst @ Engines 2020-01 – 2024-04', ...formerRoles],
      ['left: Analyst @ Engines {"year":2024,"month":4}'],
    ],
    [
      'a job is removed and all others are still listed',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      formerRoles,
      ['left: Analyst @ Engines'],
    ],
    [
      'a promotion ends the former position',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      [
        'Head of Sums @ Engines 2024-05 – now',
        'Analyst @ Engines 2020-01 – 2024-05',
        ...formerRoles,
      ],
      ['promoted: Analyst → Head of Sums @ Engines'],
    ],
    [
      'a promotion replaces the former position',
      ['Analyst @ Engines, Inc. 2020-01 – now', ...formerRoles],
      ['Head of Sums @ ENGINES 2024-05 – now', ...formerRoles],
      ['promoted: Analyst → Head of Sums @ ENGINES'],
    ],
    [
      'a promotion is added and both positions are current',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020-01 – now', 'Director @ Engines 2024-05 – now'],
      ['promoted: Analyst → Director @ Engines'],
    ],
    [
      'a promotion is in the same year and there are no months',
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
      'the title changes',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['Senior Analyst @ Engines 2020 – now', ...formerRoles],
      ['retitled: Analyst → Senior Analyst'],
    ],
    [
      'a C developer becomes a C++ developer',
      ['C Developer @ Engines 2020-01 – now'],
      ['C++ Developer @ Engines 2020-01 – now'],
      ['retitled: C Developer → C++ Developer'],
    ],
    [
      'the person returns to a former company',
      ['Analyst @ Engines 2020-01 – now', 'Tutor @ Home 2015-09 – 2019-12'],
      ['Tutor @ Home 2024-02 – now', 'Analyst @ Engines 2020-01 – 2024-01', tutor],
      ['new role: Tutor @ Home', 'left: Analyst @ Engines {"year":2024,"month":1}'],
    ],
    [
      'two roles at a new company are added: one change',
      ['Analyst @ Engines 2020-01 – now'],
      [
        'Chair @ Looms 2024-05 – now',
        'Founder @ Looms 2024-01 – now',
        'Analyst @ Engines 2020-01 – now',
      ],
      ['new role: Chair @ Looms'],
    ],
    [
      'two positions at one company end: one change',
      ['Lead @ Engines 2022-01 – now', 'Analyst @ Engines 2020-01 – now', tutor],
      ['Lead @ Engines 2022-01 – 2024-01', 'Analyst @ Engines 2020-01 – 2024-01', tutor],
      ['left: Lead @ Engines {"year":2024,"month":1}'],
    ],
    [
      'a career break begins',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      [
        'Career Break @ Travel 2024-05 – now',
        'Analyst @ Engines 2020-01 – 2024-04',
        ...formerRoles,
      ],
      ['left: Analyst @ Engines {"year":2024,"month":4}', 'career break: Travel'],
    ],
    [
      'a career break replaces the only job',
      ['Analyst @ Engines 2020-01 – now'],
      ['Pause de carrière 2024-05 – now'],
      ['left: Analyst @ Engines', 'career break: ?'],
    ],
    [
      'a career break ends with a job',
      ['Career break @ Travel 2024-05 – now', ...formerRoles],
      ['Founder @ Looms 2025-05 – now', 'Career break @ Travel 2024-05 – 2025-04', ...formerRoles],
      ['new role: Founder @ Looms'],
    ],
    [
      'the same title at another company starts in the same year, and the former one is still listed',
      ['Analyst @ Engines 2020 – now', ...formerRoles],
      ['Analyst @ Looms 2020 – now', 'Analyst @ Engines 2020 – 2020', ...formerRoles],
      ['new role: Analyst @ Looms', 'left: Analyst @ Engines {"year":2020}'],
    ],
    [
      'a company was renamed and then promoted the person',
      ['Analyst @ Facebook 2020-01 – now', tutor],
      ['Lead @ Meta 2024-01 – now', 'Analyst @ Meta 2020-01 – 2023-12', tutor],
      ['promoted: Analyst → Lead @ Meta'],
    ],
    [
      'a job without a company is added',
      ['Analyst @ Engines 2020-01 – now'],
      ['Painter 2024-01 – now', 'Analyst @ Engines 2020-01 – now'],
      ['new role: Painter @ ?'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(formatChanges(changesBetween(career(...before), career(...after)))).toEqual(expected);
    const [reversed, afterReversed] = [before.toReversed(), after.toReversed()];
    expect(formatChanges(changesBetween(career(...reversed), career(...afterReversed)))).toEqual(
      expected,
    );
  });
});

test('a new role has its start', () => {
  const after = career(
    'Founder @ Looms 2024-05 – now',
    'Analyst @ Engines 2020-01 – now',
    ...formerRoles,
  );
  expect(changesBetween(ada, after)).toEqual([
    { kind: 'new-role', title: 'Founder', company: 'Looms', since: { year: 2024, month: 5 } },
  ]);
});

/** With a position marked current, so that the order of the list has no meaning. */
const profilesWithCurrent = profiles().map((profile) => ({
  ...profile,
  positions: [...profile.positions, { title: 'Analyst', company: 'Engines', isCurrent: true }],
}));

test('the order of positions neither causes nor hides a change', () => {
  fc.assert(
    fc.property(profilesWithCurrent, profilesWithCurrent, (before, after) => {
      const reversed = (profile: Profile) => ({
        ...profile,
        positions: profile.positions.toReversed(),
      });
      expect(changesBetween(before, reversed(before))).toEqual([]);
      expect(changesBetween(reversed(before), reversed(after))).toEqual(
        changesBetween(before, after),
      );
    }),
  );
});
