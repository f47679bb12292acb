import { monthIndex, type YearMonth, yearMonthAt } from '../../../utils/profile/month-index.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import { type MonthSpan, spanOf } from './month-span.ts';

/** A position as a bar. Fractions are of the axis: 0 is its start, 1 its end. */
export interface TimelineBar {
  readonly position: Position;
  readonly startFraction: number;
  /** More than 0. The bar of a month can be tiny, so the view sets a minimum width. */
  readonly widthFraction: number;
  /** From 0. Bars in the same lane never overlap. */
  readonly lane: number;
  readonly isCurrent: boolean;
  /** The start isn't known: the bar is the month before the end. */
  readonly openStart: boolean;
  /** The end isn't known: the bar is the month of the start. */
  readonly openEnd: boolean;
}

/** The start of a year on the axis. */
interface TimelineTick {
  readonly fraction: number;
  readonly year: number;
}

/** A career, drawn to scale. */
export interface Timeline {
  /** The start of the axis: January of the first year. `now` if there are no bars. */
  readonly from: YearMonth;
  /** The end of the axis: the start of this month. `now` if there are no bars. */
  readonly to: YearMonth;
  /** Ordered by start. */
  readonly bars: readonly TimelineBar[];
  readonly laneCount: number;
  /** Positions without a readable date, in the order of the profile. */
  readonly undated: readonly Position[];
  /** At most ten, evenly spaced, on round years. */
  readonly ticks: readonly TimelineTick[];
}

const MAX_TICKS = 10;
const TICK_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Lays out a career up to the month `now`. Every position becomes a bar or is undated. */
export function careerTimeline(positions: readonly Position[], now: YearMonth): Timeline {
  const month = monthIndex(now);
  const spanOfEach = positions.map((position) => spanOf(position, month));
  const spans = spanOfEach.filter((span) => span !== undefined);
  const undated = positions.filter((_, index) => spanOfEach[index] === undefined);
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

/** The first free lane for each span. Ordered by start, spans take the fewest lanes possible. */
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
  const step = TICK_STEPS.find((years) => (last - first) / years < MAX_TICKS) ?? 1000;
  const ticks: TimelineTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, fraction: (year * 12 - earliest) / (latest - earliest) });
  }
  return ticks;
}
