import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff } from '../../../utils/task/backoff.ts';

test.each([
  [1, 1000],
  [2, 2000],
  [3, 4000],
  [4, 8000],
  [5, 10_000],
  [5000, 10_000],
])(
  'after %i failures the pause is a random time between half of %i ms and all of it',
  (failures, maxPause) => {
    expect(backoff(failures, 1000, 10_000, 0)).toBe(maxPause / 2);
    expect(backoff(failures, 1000, 10_000, 0.5)).toBe((maxPause * 3) / 4);
    expect(backoff(failures, 1000, 10_000, 1 - Number.EPSILON)).toBe(maxPause);
  },
);

test('zero failures count as one', () => {
  expect(backoff(0, 1000, 10_000, 0)).toBe(500);
});

test('a pause is a whole number of milliseconds, at least half the base and at most the cap', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: 2, max: 1e6 }), random, (failures, base, r) => {
      const pause = backoff(failures, base, 10 * base, r);
      expect(Number.isSafeInteger(pause)).toBe(true);
      expect(pause).toBeGreaterThanOrEqual(base / 2);
      expect(pause).toBeLessThanOrEqual(10 * base);
    }),
  );
});
