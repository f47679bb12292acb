import type { Overview, Ranking, Shared } from '../../../../utils/search/overview.ts';
import { slugOf } from '../../../utils/profile/slug-of.ts';
import { NOW } from '../../people.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** Each spelling with the number of people, the most common first. */
export const ranking = (counts: Readonly<Record<string, number>>, more = 0): Ranking => ({
  top: Object.entries(counts).map(
    ([spelling, count]): Shared => ({
      folded: spelling.toLowerCase(),
      spelling,
      count,
      slug: slugOf('ada'),
    }),
  ),
  more,
});

/** 26 weeks with these numbers at their end. */
export const weeksOf = (...counts: readonly number[]): Overview['weeks'] =>
  Array.from({ length: 26 }, (_, at) => ({
    start: NOW - (26 - at) * week,
    end: NOW - (25 - at) * week,
    count: counts[at - 26 + counts.length] ?? 0,
  }));

export const overviewOf = (changes: Partial<Overview> = {}): Overview => ({
  people: 1_240,
  companies: ranking({ 'Northwind Robotics': 120, Acme: 84 }, 311),
  schools: ranking({ 'École Polytechnique': 40 }),
  locations: ranking({ 'Stockholm, Sweden': 96 }, 1),
  seniority: [
    { level: 'senior', count: 300 },
    { level: 'vice-president', count: 12 },
  ],
  weeks: weeksOf(3, 0, 20),
  ...changes,
});
