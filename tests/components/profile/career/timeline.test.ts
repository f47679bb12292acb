import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { careerTimeline, type Timeline } from '../../../../components/profile/career/timeline.ts';
import type { CareerDate, Position } from '../../../../utils/profile/profile.ts';

const now = { year: 2024, month: 7 };

const at = (start: string, end?: string, isCurrent = false): Position => ({
  ...(start ? { start: dateOf(start) } : {}),
  ...(end ? { end: dateOf(end) } : {}),
  isCurrent,
});

function dateOf(text: string): CareerDate {
  const [year = 0, month] = text.split('-').map(Number);
  return month === undefined ? { year } : { year, month };
}

/** Each bar as its first month, months and lane, e.g. `2020-03 +12 @0`. */
function drawn({ bars, from, to }: Timeline): string[] {
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
    ['one position', [at('2020-03', '2021-03')], ['2020-03 +12 @0']],
    ['one that goes on', [at('2023-07', undefined, true)], ['2023-07 +12 @0']],
    ['one taken up this month', [at('2024-07', undefined, true)], ['2024-07 +1 @0']],
    ['one month', [at('2020-03', '2020-03')], ['2020-03 +1 @0']],
    [
      'one after the other',
      [at('2021-03', '2022-01'), at('2020-01', '2021-03')],
      ['2020-01 +14 @0', '2021-03 +10 @0'],
    ],
    [
      'two at once',
      [at('2020-01', '2022-01'), at('2021-01', '2023-01')],
      ['2020-01 +24 @0', '2021-01 +24 @1'],
    ],
    [
      'a lane is used again',
      [at('2010', '2012'), at('2011', '2015'), at('2012', '2013')],
      ['2010-01 +24 @0', '2011-01 +48 @1', '2012-01 +12 @0'],
    ],
    [
      'the same start: the longer first',
      [at('2020', '2021'), at('2020', '2024')],
      ['2020-01 +48 @0', '2020-01 +12 @1'],
    ],
    ['years alone', [at('2015', '2018'), at('2018', '2020')], ['2015-01 +36 @0', '2018-01 +24 @0']],
    ['within one year', [at('2018', '2018')], ['2018-01 +12 @0']],
    ['a month to the end of its year', [at('2018-09', '2018')], ['2018-09 +4 @0']],
    ['start after end', [at('2020-06', '2019-06')], ['2019-06 +12 @0']],
    ['agreed for the future', [at('2025-01', '2025-06')], ['2025-01 +5 @0']],
    ['current from the future on', [at('2025-01', undefined, true)], ['2025-01 +1 @0']],
    ['current until a future end', [at('2024-01', '2025-01', true)], ['2024-01 +12 @0']],
    ['current in spite of a past end', [at('2023-07', '2023-09', true)], ['2023-07 +12 @0']],
    ['no month 13', [at('2020-13', '2021-00')], ['2020-01 +12 @0']],
  ])('%s', (_, positions, bars) => {
    const timeline = careerTimeline(positions, now);
    expect(drawn(timeline)).toEqual(bars);
    expect(timeline.undated).toEqual([]);
  });

  test('an end that is not known is open, and drawn as one month', () => {
    const timeline = careerTimeline([at('2020-03'), at('', '2021-03')], now);
    expect(drawn(timeline)).toEqual(['2020-03 +1 @0', '2021-02 +1 @0']);
    expect(timeline.bars.map(({ openStart, openEnd }) => [openStart, openEnd])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('positions without a readable date are named, not drawn', () => {
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

  test('the axis runs from January of the first year to the last end, marked at years', () => {
    const timeline = careerTimeline([at('2020-07', '2022-01')], now);
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
  ])('a career since %s is marked at round years', (start, years) => {
    const { ticks } = careerTimeline([at(start, undefined, true)], now);
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
const ROUNDING = 1e-9;

describe('whatever the career', () => {
  test('every position is either a bar or undated, once', () => {
    fc.assert(
      fc.property(careers, (positions) => {
        const { bars, undated } = careerTimeline(positions, now);
        const placed = [...bars.map(({ position }) => position), ...undated];
        expect(placed).toHaveLength(positions.length);
        expect(new Set(placed)).toEqual(new Set(positions));
      }),
    );
  });

  test('every bar and tick lies on the axis and every lane is used', () => {
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

  test('no two bars of one lane overlap', () => {
    fc.assert(
      fc.property(careers, (positions) => {
        const { bars } = careerTimeline(positions, now);
        const laneEnds = new Map<number, number>();
        for (const { lane, startFraction, widthFraction } of bars) {
          expect(startFraction).toBeGreaterThan((laneEnds.get(lane) ?? -1) - ROUNDING);
          laneEnds.set(lane, startFraction + widthFraction);
        }
      }),
    );
  });
});
