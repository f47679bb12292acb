import type { Part } from '../shared/part.ts';
import { countWeek } from './count-week.ts';
import { timeFirstSync } from './first-sync.ts';

/** Measures a week of a team, and the first sync of a new member with this many people. */
export const measureTeam: Part = async ({ build, numbers: [people = 10_000], random }) => [
  ...(await countWeek(random)),
  ...(await timeFirstSync(build, people)),
];
