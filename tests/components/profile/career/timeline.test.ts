import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  axisOf,
  type Career,
  careerTimeline,
  type Timeline,
} from '../../../../components/profile/career/timeline.ts';
import { monthIndex, type YearMonth } from '../../../../utils/profile/month-index.ts';
import type { CareerDate, Position, School } from '../../../../utils/profile/profile.ts';

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

const school = (start: string, end?: string): School => {
  const { isCurrent: _, ...dates } = job(start, end);
  return dates;
};

const timelineOf = (positions: readonly Position[], education: readonly School[] = []) =>
  careerTimeline({ positions, education }, now);

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
    const timeline = timelineOf(positions);
    expect(formatBars(timeline)).toEqual(bars);
    expect(timeline.undated).toEqual([]);
  });

  test('an unknown start or end is open and drawn as one month', () => {
    const timeline = timelineOf([job('2020-03'), job('', '2021-03')]);
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
    expect(timelineOf(undated)).toEqual({
      from: now,
      to: now,
      bars: [],
      positionLanes: 0,
      schoolLanes: 0,
      gaps: [],
      undated,
      ticks: [],
    });
  });

  test('the axis runs from January of the first year to the last end, with a tick at each year', () => {
    const timeline = timelineOf([job('2020-07', '2022-01')]);
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
    const { ticks } = timelineOf([job(start, undefined, true)]);
    expect(ticks.map(({ year }) => year)).toEqual(years);
  });
});

test('schools are on the same axis, in lanes of their own', () => {
  const timeline = timelineOf(
    [job('2014-01', '2016-01')],
    [school('2010-01', '2014-06'), school('2012-01', '2013-01')],
  );
  expect(formatBars(timeline)).toEqual(['2010-01 +53 @0', '2012-01 +12 @1', '2014-01 +24 @0']);
  expect(timeline.bars.map(({ item }) => item.kind)).toEqual(['school', 'school', 'position']);
  expect([timeline.positionLanes, timeline.schoolLanes]).toEqual([1, 2]);
});

test('a school without a date is left out', () => {
  const { bars, undated } = timelineOf([job('2014-01', '2016-01')], [{ school: 'KTH' }]);
  expect([bars.length, undated.length]).toEqual([1, 0]);
});

test('careers that share an axis start and end with it', () => {
  const careers: readonly Career[] = [[job('2010-07', '2012-01')], [job('2014-01', '2020-01')]].map(
    (positions) => ({ positions, education: [] }),
  );
  const axis = axisOf(careers, now);
  const timelines = careers.map((career) => careerTimeline(career, now, axis));
  for (const { from, to } of timelines) {
    expect([from, to]).toEqual([
      { year: 2010, month: 1 },
      { year: 2020, month: 1 },
    ]);
  }
  expect(timelines.flatMap(formatBars)).toEqual(['2010-07 +18 @0', '2014-01 +72 @0']);
  expect(axisOf([{ positions: [{ isCurrent: true }], education: [] }], now)).toBeUndefined();
});

describe('a gap', () => {
  test.each<[string, Position[], School[], string[]]>([
    [
      'of seven months has neither the last month of a job nor the first of the next',
      [job('2010-01', '2012-03'), job('2012-11', '2014-01')],
      [],
      ['2012-04 2012-10 7'],
    ],
    ['of two months is none', [job('2010-01', '2012-03'), job('2012-06', '2014-01')], [], []],
    [
      'is filled by a school',
      [job('2010-01', '2012-03'), job('2013-01', '2014-01')],
      [school('2012-04', '2012-12')],
      [],
    ],
    [
      'is filled by a longer job',
      [job('2010-01', '2014-01'), job('2011-01', '2011-06'), job('2012-06', '2015-01')],
      [],
      [],
    ],
    [
      'is between a school and a job',
      [job('2011-01', '2014-01')],
      [school('2006-01', '2010-06')],
      ['2010-07 2010-12 6'],
    ],
    [
      'isn’t before the end of a year without a month',
      [job('2010', '2012'), job('2013-02', '2014')],
      [],
      [],
    ],
    ['isn’t after an unknown end', [job('2010-01'), job('2014-01', '2015-01')], [], []],
    ['isn’t before an unknown start', [job('2010-01', '2010-09'), job('', '2015-01')], [], []],
    ['isn’t at the end', [job('2010-01', '2012-01')], [], []],
  ])('%s', (_, positions, schools, gaps) => {
    const format = ({ year, month }: YearMonth) => `${year}-${String(month).padStart(2, '0')}`;
    const { gaps: found } = timelineOf(positions, schools);
    expect(found.map(({ from, to, months }) => `${format(from)} ${format(to)} ${months}`)).toEqual(
      gaps,
    );
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
        const { bars, undated } = timelineOf(positions);
        const all = [...bars.map(({ item }) => item.entry), ...undated];
        expect(all).toHaveLength(positions.length);
        expect(new Set(all)).toEqual(new Set(positions));
      }),
    );
  });

  test('every bar and tick is on the axis and every lane is used', () => {
    fc.assert(
      fc.property(careers, (positions) => {
        const { bars, ticks, positionLanes } = timelineOf(positions);
        for (const { startFraction, widthFraction } of bars) {
          expect(startFraction).toBeGreaterThanOrEqual(0);
          expect(widthFraction).toBeGreaterThan(0);
          expect(startFraction + widthFraction).toBeLessThanOrEqual(1);
        }
        expect(ticks.every(({ fraction }) => fraction >= 0 && fraction <= 1)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(10);
        expect(ticks.length > 0).toBe(bars.length > 0);
        expect(new Set(bars.map(({ lane }) => lane)).size).toBe(positionLanes);
      }),
    );
  });

  test('bars in the same lane never overlap', () => {
    fc.assert(
      fc.property(careers, (positions) => {
        const { bars } = timelineOf(positions);
        const laneEnds = new Map<number, number>();
        for (const { lane, startFraction, widthFraction } of bars) {
          expect(startFraction).toBeGreaterThan((laneEnds.get(lane) ?? -1) - tolerance);
          laneEnds.set(lane, startFraction + widthFraction);
        }
      }),
    );
  });

  test('gaps are the stretches of three months or more that no bar covers', () => {
    const month = fc.record({
      year: fc.integer({ min: 2000, max: 2012 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(month, month, fc.boolean()), { maxLength: 12 }), (periods) => {
        const covered = new Set<number>();
        for (const [one, other] of periods) {
          const [from, to] = [one, other].map(monthIndex).sort((a, b) => a - b) as [number, number];
          for (let at = from; at <= to; at++) covered.add(at);
        }
        const expected: number[] = [];
        const sorted = [...covered].sort((one, other) => one - other);
        for (const [index, at] of sorted.entries()) {
          const months = at - (sorted[index - 1] ?? at) - 1;
          if (months >= 3) expected.push(at - months, months);
        }
        const entries = periods.map(([start, end, isSchool]) => ({ start, end, isSchool }));
        const { gaps } = timelineOf(
          entries
            .filter(({ isSchool }) => !isSchool)
            .map((each) => ({ ...each, isCurrent: false })),
          entries.filter(({ isSchool }) => isSchool),
        );
        expect(gaps.flatMap(({ from, months }) => [monthIndex(from), months])).toEqual(expected);
      }),
    );
  });
});
