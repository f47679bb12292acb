import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnedPolls } from '../../../utils/task/learned-polls.ts';
import { longWaitingAfterMs, nextPoll } from '../../../utils/task/poll-schedule.ts';
import { usualOf } from '../../../utils/task/usual-duration.ts';
import { randomFrom } from '../engine/scenario.ts';
import { minute, second } from './tasks.ts';

const durations = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 20 * second }), fc.integer({ min: -1, max: 3 * minute })),
  { maxLength: usualOf },
);

describe('learned polls', () => {
  test.each([
    ['none', []],
    ['four', [3, 3, 3, 3]],
    ['four that did not wait long', [3, 3, 3, 3, 150, 9_000]],
  ])('need five fetches: not with %s', (_, seconds) => {
    expect(learnedPolls(seconds.map((each) => each * second))).toBeUndefined();
  });

  test('are as many as in the fixed schedule, half a second apart, up to its end', () => {
    fc.assert(
      fc.property(durations, (past) => {
        const polls = learnedPolls(past);
        if (!polls) return;
        expect(polls).toHaveLength(30);
        expect(polls.at(-1)).toBe(longWaitingAfterMs);
        polls.forEach((poll, n) => {
          expect(poll - (polls[n - 1] ?? 0)).toBeGreaterThanOrEqual(500);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('notice no end later than 1.1 times as long after the start as the fixed schedule', () => {
    const anyEnd = fc.integer({ min: 1, max: longWaitingAfterMs - 1 });
    fc.assert(
      fc.property(durations, fc.array(anyEnd, { minLength: 50, maxLength: 50 }), (past, ends) => {
        const polls = learnedPolls(past);
        for (const end of ends) {
          const noticed = nextPoll(0, end, polls);
          expect(noticed).toBeLessThanOrEqual(1.1 * nextPoll(0, end) + 1e-6);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** How long fetches take, ms, from numbers in [0, 1). */
const distributions: Readonly<Record<string, (random: () => number) => number>> = {
  'evenly 1 to 20 s': (random) => (1 + 19 * random()) * second,
  'about 6 s': (random) => 6 * second * Math.exp(0.4 * normal(random)),
  'about 12 s, widely': (random) => 12 * second * Math.exp(0.8 * normal(random)),
  'always 9.3 s': () => 9.3 * second,
  '8 s on average, most less': (random) => -8 * second * Math.log(1 - random()),
  '4 s or a minute': (random) =>
    random() < 0.5 ? 4 * second + 500 * normal(random) : minute + 5 * second * normal(random),
  '40 to 107 s': (random) => (40 + 67 * random()) * second,
  '1 to 2 s': (random) => (1 + random()) * second,
};

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** The mean wait, ms, between the end of a fetch and the poll that notices it, once 50 fetches are known. */
function meanWaits(next: (random: () => number) => number): { fixed: number; learned: number } {
  const random = randomFrom(5);
  const noticed: number[] = [];
  let [fixed, learned] = [0, 0];
  let polls: readonly number[] | undefined;
  const count = 1_000;
  for (let n = 0; n < usualOf + count; n++) {
    if (n % 20 === 0) polls = learnedPolls(noticed.slice(-usualOf));
    const end = Math.max(200, next(random));
    noticed.push(nextPoll(0, end - 1, polls));
    if (n < usualOf) continue;
    fixed += (nextPoll(0, end - 1) - end) / count;
    learned += ((noticed.at(-1) ?? 0) - end) / count;
  }
  return { fixed, learned };
}

test.each(Object.entries(distributions))(
  'of fetches that take %s, ends are noticed 15 % sooner at least',
  (_, next) => {
    const { fixed, learned } = meanWaits(next);
    expect(learned).toBeLessThan(0.85 * fixed);
  },
);

test('of fetches that begin to take another time, ends are noticed sooner, too', () => {
  let n = 0;
  const { fixed, learned } = meanWaits((random) => {
    n += 1;
    return (n % 200 < 100 ? 3 + 4 * random() : 20 + 30 * random()) * second;
  });
  expect(learned).toBeLessThan(fixed);
});
