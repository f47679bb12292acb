import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoTime, readIsoTime } from '../../../utils/export/iso-time.ts';

const MAX_TIME = 8.64e15;
const anyTime = fc.oneof(
  fc.integer({ min: -MAX_TIME, max: MAX_TIME }),
  fc.integer({ min: 0, max: 4e12 }),
  fc.constantFrom(-MAX_TIME, MAX_TIME, 0, -1, 951_782_400_000, -62_167_219_200_000),
);

describe('writing a time', () => {
  test('matches toISOString for any time in range, and is read back unchanged', () => {
    fc.assert(
      fc.property(anyTime, (ms) => {
        expect(isoTime(ms)).toBe(new Date(ms).toISOString());
        expect(readIsoTime(isoTime(ms))).toBe(ms);
      }),
      { numRuns: 2000 },
    );
  });

  test('matches toISOString for every day of 400 years', () => {
    for (let day = -1; day < 146_098; day += 1) {
      const ms = Date.UTC(1900, 0, 1) + day * 86_400_000;
      if (isoTime(ms) !== new Date(ms).toISOString()) expect(isoTime(ms)).toBe(ms);
    }
  });

  test.each([
    [1.9, '1970-01-01T00:00:00.001Z'],
    [-0.5, '1970-01-01T00:00:00.000Z'],
    [Number.NaN, '1970-01-01T00:00:00.000Z'],
    [Number.POSITIVE_INFINITY, '+275760-09-13T00:00:00.000Z'],
    [-9e15, '-271821-04-20T00:00:00.000Z'],
  ])('turns %d ms into %s', (ms, text) => {
    expect(isoTime(ms)).toBe(text);
  });
});

describe('reading a time', () => {
  test.each([
    ['2026-11-23T12:04:00Z', Date.UTC(2026, 10, 23, 12, 4)],
    ['2026-11-23T12:04:00.5Z', Date.UTC(2026, 10, 23, 12, 4, 0, 500)],
    ['2024-02-29T00:00:00.000Z', Date.UTC(2024, 1, 29)],
    ['2023-02-29T00:00:00.000Z', undefined],
    ['2026-13-01T00:00:00.000Z', undefined],
    ['2026-00-01T00:00:00.000Z', undefined],
    ['2026-11-23T24:00:00.000Z', undefined],
    ['2026-11-23T12:60:00.000Z', undefined],
    ['+275760-09-13T00:00:00.001Z', undefined],
    ['-000000-01-01T00:00:00.000Z', undefined],
    ['+002026-11-23T12:04:00.000Z', undefined],
    ['2026-11-23T12:04:00.000+01:00', undefined],
    ['2026-11-23', undefined],
    ['1795435440000', undefined],
    ['', undefined],
  ])('%s → %s', (text, ms) => {
    expect(readIsoTime(text)).toBe(ms);
  });
});
