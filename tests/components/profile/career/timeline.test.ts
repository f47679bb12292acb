import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { careerTimeline, type Timeline } from '../../../../components/profile/career/timeline.ts';
import type { CareerDate, Position } from '../../../../utils/profile/profile.ts';

const now = { year: 2024, month: 7 };

const job = (start: string, end?: string, isCurrent = false): Position => ({
  ...(start ? { start: dateOf(start) } : {}),
  ...(end ? { end: dateOf(end) } : {}),
  isCurrent,
});

function dateOf(text: string): CareerDate {
  const [year = 0, month] = text.split('-').map(Number);
  return month === undefined ? { year } : { year, month };
}

/** Each bar as its first month, number of months and lane, e.g. `2020-03 +12 @0`. */
function formatBars({ bars, from, to }: Timeline): string[] {
  const first = from.year * 12 + from.month - 1;
  const months = to.year * 12 + to.month - 1 - first;
  return bars.map(({ startFraction, widthFraction, lane }) => {
    const start = first + Math.round(startFraction * months);
    const month = String((start % 12) + 1).padStart(2, '0');
    return `${Math.floor(start / 12)}-${month} +${Math.round(widthFraction * months)} @${lane}`;
  });
}

describe('a career is drawn to scale', () => {
  test.each<[string, Position[], string[]]>([
    ['one position', [job('2020-03', '2021-03')], ['2020-03 +12 @0']],
    ['one current position', [job('2023-07', undefined, true)], ['2023-07 +12 @0']],
    ['one started this month', [job('2024-07', undefined, true)], ['2024-07 +1 @0']],
    ['a position of one month', [job('2020-03', '2020-03')], ['2020-03 +1 @0']],
    [
      'one after another, in the same month',
      [job('2021-03', '2022-01'), job('2020-01', '2021-03')],
      ['2020-01 +14 @0', '2021-03 +10 @0'],
    ],
    [
      'two at the same time',
      [job('2020-01', '2022-01'), job('2021-01', '2023-01')],
      ['2020-01 +24 @0', '2021-01 +24 @1'],
    ],
    [
      'a lane is reused',
      [job('2010', '2012'), job('2011', '2015'), job('2012', '2013')],
      ['2010-01 +24 @0', '2011-01 +48 @1', '2012-01 +12 @0'],
    ],
    [
      'the same start, the longer one first',
      [job('2020', '2021'), job('2020', '2024')],
      ['2020-01 +48 @0', '2020-01 +12 @1'],
    ],
    [
      'years without months',
      [job('2015', '2018'), job('2018', '2020')],
      ['2015-01 +36 @0', '2018-01 +24 @0'],
    ],
    ['within one year', [job('2018', '2018')], ['2018-01 +12 @0']],
    ['from a month to its year', [job('2018-09', '2018')], ['2018-09 +4 @0']],
    ['start after end', [job('2020-06', '2019-06')], ['2019-06 +12 @0']],
    ['in the future', [job('2025-01', '2025-06')], ['2025-01 +5 @0']],
    ['current, starting in the future', [job('2025-01', undefined, true)], ['2025-01 +1 @0']],
    ['current, ending in the future', [job('2024-01', '2025-01', true)], ['2024-01 +12 @0']],
    ['current despite a past end', [job('2023-07', '2023-09', true)], ['2023-07 +12 @0']],
    ['invalid months', [job('2020-13', '2021-00')], ['2020-01 +12 @0']],
  ])('%s', (_, positions, bars) => {
    const timeline = careerTimeline(positions, now);
    expect(formatBars(timeline)).toEqual(bars);
    expect(timeline.undated).toEqual([]);
  });

  test('an unknown start or end is open and drawn as one month', () => {
    const timeline = careerTimeline([job('2020-03'), job('', '2021-03')], now);
    expect(formatBars(timeline)).toEqual(['2020-03 +1 @0', '2021-02 +1 @0']);
    expect(timeline.bars.map(({ openStart, openEnd }) => [openStart, openEnd])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('positions without a readable date are undated', () => {
    const undated: Position[] = [
      { isCurrent: true },
      { isCurrent: false, start: { text: 'long ago' } },
      { isCurrent: false, start: { year: Number.NaN }, end: { year: 1e9 } },
    ];
    expect(careerTimeline(undated, now)).toEqual({
      from: now,
      to: now,
      bars: [],
      laneCount: 0,
      undated,
      ticks: [],
    });
  });

  test('the axis runs from January of the first year to the last end, with a tick at each year', () => {
    const timeline = careerTimeline([job('2020-07', '2022-01')], now);
    expect(timeline.from).toEqual({ year: 2020, month: 1 });
    expect(timeline.to).toEqual({ year: 2022, month: 1 });
    expect(timeline.ticks).toEqual([
      { year: 2020, fraction: 0 },
      { year: 2021, fraction: 0.5 },
      { year: 2022, fraction: 1 },
    ]);
  });

  test.each([
    ['2019-05', [2019, 2020, 2021, 2022, 2023, 2024]],
    ['2001-05', [2005, 2010, 2015, 2020]],
    ['2010-05', [2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]],
    ['1066-10', [1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900, 2000]],
  ])('a career since %s has ticks at round years', (start, years) => {
    const { ticks } = careerTimeline([job(start, undefined, true)], now);
    expect(ticks.map(({ year }) => year)).toEqual(years);
  });
});

const dates = fc.option(
  fc.oneof(
    fc.record({ year: fc.integer({ min: 1950, max: 2040 }) }),
    fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ year: fc.double(), month: fc.double() }),
    fc.record({ text: fc.string() }),
  ),
  { nil: undefined },
);
const careers = fc.array(
  fc
    .record({ start: dates, end: dates, isCurrent: fc.boolean() })
    .map(({ start, end, isCurrent }) => ({
      ...(start && { start }),
      ...(end && { end }),
      isCurrent,
    })),
  { maxLength: 40 },
);
const tolerance = 1e-9;

describe('whatever the career', () => {
  test('every position is either a bar or undated, once', () => {
    fc.assert(
      fc.property(careers, (positions) => {
        const { bars, undated } = careerTimeline(positions, now);
        const all = [...bars.map(({ position }) => position), ...undated];
        expect(all).toHaveLength(positions.length);
        expect(new Set(all)).toEqual(new Set(positions));
      }),
    );
  });

  test('every bar and tick is on the axis and every lane is used', () => {
    fc.assert(
      fc.property(careers, (positions) => {
        const { bars, ticks, laneCount } = careerTimeline(positions, now);
        for (const { startFraction, widthFraction } of bars) {
          expect(startFraction).toBeGreaterThanOrEqual(0);
          expect(widthFraction).toBeGreaterThan(0);
          expect(startFraction + widthFraction).toBeLessThanOrEqual(1);
        }
        expect(ticks.every(({ fraction }) => fraction >= 0 && fraction <= 1)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(10);
        expect(ticks.length > 0).toBe(bars.length > 0);
        expect(new Set(bars.map(({ lane }) => lane)).size).toBe(laneCount);
      }),
    );
  });

  test('bars in the same lane never overlap', () => {
    fc.assert(
      fc.property(careers, (positions) => {
        const { bars } = careerTimeline(positions, now);
        const laneEnds = new Map<number, number>();
        for (const { lane, startFraction, widthFraction } of bars) {
          expect(startFraction).toBeGreaterThan((laneEnds.get(lane) ?? -1) - tolerance);
          laneEnds.set(lane, startFraction + widthFraction);
        }
      }),
    );
  });
});
