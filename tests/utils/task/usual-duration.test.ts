import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualDuration } from '../../../utils/task/usual-duration.ts';

const hour = 60 * 60;
const seconds = (...durations: readonly number[]) => durations.map((each) => each * 1000);
const times = (count: number, duration: number) => Array.from({ length: count }, () => duration);

describe('the usual duration of a fetch', () => {
  test.each<[string, readonly number[], number | undefined]>([
    ['is the median', [3, 30, 8, 7, 9], 8],
    ['is in whole seconds', times(5, 7.6), 8],
    ['is never nothing', times(5, 0.2), 1],
    ['is in steps of 5 s from 10 s on', times(5, 43), 45],
    ['is in minutes from one on', times(5, 58), 60],
    ['is rounded to the closest minute', times(5, 140), 120],
    ['is unknown after four', times(4, 8), undefined],
    ['ignores what waited long', [...times(9, 8), ...times(8, 30 * hour)], 8],
    ['is unknown if most waited long', [...times(9, 8), ...times(9, hour)], undefined],
    ['ignores what ended before it started', [...times(4, 8), -5], undefined],
    ['is unknown without any', [], undefined],
  ])('%s', (_, durations, usual) => {
    expect(usualDuration(seconds(...durations))).toBe(usual && usual * 1000);
  });

  test('is close to that of half of the fetches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150_000 }), { minLength: 5 }), (durations) => {
        const usual = usualDuration(durations) ?? Number.NaN;
        const half = durations.length / 2;
        expect(durations.filter((each) => each <= usual + 30_000).length).toBeGreaterThan(half - 1);
        expect(durations.filter((each) => each >= usual - 30_000).length).toBeGreaterThan(half - 1);
      }),
    );
  });
});
