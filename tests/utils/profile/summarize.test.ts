import { describe, expect, test } from 'vitest';
import type { Position, Profile } from '../../../utils/profile/profile.ts';
import { currentPositions, displayName, summarize } from '../../../utils/profile/summarize.ts';
import { slugOf } from './slug-of.ts';

const slug = slugOf('ada');
const profile: Profile = { slug, positions: [], education: [], skills: [] };

const past = (title: string, year: number): Position => ({
  title,
  isCurrent: false,
  start: { year },
  end: { year: year + 1 },
});
const current = (title: string, year?: number, month?: number): Position => ({
  title,
  isCurrent: true,
  ...(year === undefined ? {} : { start: month === undefined ? { year } : { year, month } }),
});

describe('the current positions', () => {
  test.each<[string, Position[], string[]]>([
    ['no positions', [], []],
    ['one current', [past('A', 2010), current('B', 2015)], ['B']],
    [
      'the latest start first',
      [current('A', 2010), current('B', 2020), past('C', 2021)],
      ['B', 'A'],
    ],
    ['months decide within a year', [current('A', 2020), current('B', 2020, 2)], ['B', 'A']],
    ['undated last', [current('A'), current('B', 2010)], ['B', 'A']],
    ['equal starts as listed', [current('A', 2020), current('B', 2020, 1)], ['A', 'B']],
    ['none marked current: the first', [{ title: 'A', isCurrent: false }, past('B', 2010)], ['A']],
    ['none marked current and the first has ended', [past('A', 2010), past('B', 2000)], []],
    [
      'a start as text counts as undated',
      [{ title: 'A', isCurrent: true, start: { text: 'long ago' } }, current('B', 1900)],
      ['B', 'A'],
    ],
  ])('%s', (_, positions, titles) => {
    expect(currentPositions({ ...profile, positions }).map(({ title }) => title)).toEqual(titles);
  });

  test('are found without reordering the profile', () => {
    const positions = Object.freeze([current('A', 2010), current('B', 2020)]);
    currentPositions({ ...profile, positions });
    expect(positions.map(({ title }) => title)).toEqual(['A', 'B']);
  });
});

test('a summary has the role and company of the main current position', () => {
  const positions = [
    { ...current('CEO', 2010), company: 'Old' },
    { ...current('Chair', 2020), company: 'New' },
  ];
  const complete = { ...profile, name: 'Ada', headline: 'Analyst', location: 'London', positions };
  expect(summarize({ slug, profile: complete, fetchedAt: 5 })).toEqual({
    slug,
    name: 'Ada',
    headline: 'Analyst',
    role: 'Chair',
    company: 'New',
    location: 'London',
    fetchedAt: 5,
  });
});

test('a person without a name is shown by the slug, and missing fields are left out', () => {
  expect(displayName(profile)).toBe('ada');
  expect(Object.keys(summarize({ slug, profile, fetchedAt: 5 }))).toEqual([
    'slug',
    'name',
    'fetchedAt',
  ]);
});
