import { monthIndex, type YearMonth, yearMonthAt } from '../../../utils/profile/month-index.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import { type MonthSpan, spanOf } from './month-span.ts';

/** One position, drawn. Fractions are of the whole axis: 0 its left end, 1 its right end. */
export interface TimelineBar {
  readonly position: Position;
  readonly startFraction: number;
  /** More than 0; a month may be very little, so the view sees to a least width. */
  readonly widthFraction: number;
  /** From 0. Bars in one lane never overlap. */
  readonly lane: number;
  readonly isCurrent: boolean;
  /** The start, or the end, is not known: drawn as one month at the end that is. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A year's beginning on the axis. */
interface TimelineTick {
  readonly fraction: number;
  readonly year: number;
}

/** A career to scale. */
export interface Timeline {
  /** The axis begins with January of the first year… */
  readonly from: YearMonth;
  /** …and ends at the beginning of this month. Both are `now` where there are no bars. */
  readonly to: YearMonth;
  /** In the order of their starts. */
  readonly bars: readonly TimelineBar[];
  readonly laneCount: number;
  /** Positions without a readable date, in the order of the list. */
  readonly undated: readonly Position[];
  /** At most ten, evenly spaced, at round years. */
  readonly ticks: readonly TimelineTick[];
}

const MOST_TICKS = 10;
const TICK_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Lays out a career up to the month `now`. Every position is either a bar or undated. */
export function careerTimeline(positions: readonly Position[], now: YearMonth): Timeline {
  const month = monthIndex(now);
  const drawn = positions.map((position) => spanOf(position, month));
  const spans = drawn.filter((span) => span !== undefined);
  const undated = positions.filter((_, index) => drawn[index] === undefined);
  if (spans.length === 0) {
    return { from: now, to: now, bars: [], laneCount: 0, undated, ticks: [] };
  }
  spans.sort((one, other) => one.from - other.from || other.to - one.to);
  const earliest = Math.floor(Math.min(...spans.map((span) => span.from)) / 12) * 12;
  const latest = Math.max(...spans.map((span) => span.to));
  const lanes = lanesOf(spans);
  return {
    from: yearMonthAt(earliest),
    to: yearMonthAt(latest),
    bars: spans.map((span, index) => bar(span, lanes[index] ?? 0, earliest, latest)),
    laneCount: Math.max(...lanes) + 1,
    undated,
    ticks: ticksOf(earliest, latest),
  };
}

function bar(span: MonthSpan, lane: number, earliest: number, latest: number): TimelineBar {
  const { position, from, to, openStart, openEnd } = span;
  const startFraction = (from - earliest) / (latest - earliest);
  const widthFraction = (to - from) / (latest - earliest);
  const { isCurrent } = position;
  return { position, startFraction, widthFraction, lane, isCurrent, openStart, openEnd };
}

/** The first lane that is free, for spans in the order of their starts: the fewest lanes possible. */
function lanesOf(spans: readonly MonthSpan[]): readonly number[] {
  const laneEnds: number[] = [];
  return spans.map(({ from, to }) => {
    const free = laneEnds.findIndex((end) => end <= from);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = to;
    return lane;
  });
}

function ticksOf(earliest: number, latest: number): readonly TimelineTick[] {
  const [first, last] = [earliest / 12, Math.floor(latest / 12)];
  const step = TICK_STEPS.find((years) => (last - first) / years < MOST_TICKS) ?? 1000;
  const ticks: TimelineTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, fraction: (year * 12 - earliest) / (latest - earliest) });
  }
  return ticks;
}
