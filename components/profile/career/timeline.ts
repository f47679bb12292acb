import { monthIndex, type YearMonth, yearMonthAt } from '../../../utils/profile/month-index.ts';
import type { Position, Profile, School } from '../../../utils/profile/profile.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type MonthSpan, spanOf } from './month-span.ts';

/** What is drawn of a profile. */
export type Career = Pick<Profile, 'positions' | 'education'>;

/** A position or a school. */
export type CareerItem =
  | { readonly kind: 'position'; readonly entry: Position }
  | { readonly kind: 'school'; readonly entry: School };

/** A part of the axis. Fractions are of the axis: 0 is its start, 1 its end. */
export interface Stretch {
  readonly startFraction: number;
  /** More than 0. That of a month can be tiny, so the view sets a minimum width. */
  readonly widthFraction: number;
}

/** A position or a school as a bar. */
export interface TimelineBar extends Stretch {
  readonly item: CareerItem;
  /** From 0, for each kind. Bars of one kind in the same lane never overlap. */
  readonly lane: number;
  readonly isCurrent: boolean;
  /** The start isn't known: the bar is the month before the end. */
  readonly openStart: boolean;
  /** The end isn't known: the bar is the month of the start. */
  readonly openEnd: boolean;
}

/** A gap between bars: see `gapsOf`. */
export interface TimelineGap extends Stretch {
  /** The first month and the last. */
  readonly from: YearMonth;
  readonly to: YearMonth;
  readonly months: number;
}

/** The start of a year on the axis. */
interface TimelineTick {
  readonly fraction: number;
  readonly year: number;
}

/** From a January to the start of a month, as month indexes. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** A career, drawn to scale. */
export interface Timeline {
  /** The start of the axis: January of the first year. `now` if there are no bars. */
  readonly from: YearMonth;
  /** The end of the axis: the start of this month. `now` if there are no bars. */
  readonly to: YearMonth;
  /** Ordered by start. */
  readonly bars: readonly TimelineBar[];
  readonly positionLanes: number;
  readonly schoolLanes: number;
  /** Ordered by start. */
  readonly gaps: readonly TimelineGap[];
  /** Positions without a readable date, in the order of the profile. */
  readonly undated: readonly Position[];
  /** At most ten, evenly spaced, on round years. */
  readonly ticks: readonly TimelineTick[];
}

const MAX_TICKS = 10;
const TICK_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The axis that all of the careers have room on, up to the month `now`. `undefined` if none is dated. */
export function axisOf(careers: readonly Career[], now: YearMonth): Axis | undefined {
  return axisAround(careers.flatMap((career) => spansOf(career, monthIndex(now)).dated));
}

/**
 * Lays out a career up to the month `now`. Every position becomes a bar or is undated; schools without a
 * readable date are left out. `axis` is what has room for other careers, too.
 */
export function careerTimeline(career: Career, now: YearMonth, axis?: Axis): Timeline {
  const { dated, undated } = spansOf(career, monthIndex(now));
  const { from, to } = axis ?? axisAround(dated) ?? { from: monthIndex(now), to: monthIndex(now) };
  const positions = dated.filter(({ item }) => item.kind === 'position');
  const schools = dated.filter(({ item }) => item.kind === 'school');
  const lanes = new Map([...lanesOf(positions), ...lanesOf(schools)]);
  const lanesUsed = (spans: readonly DatedItem[]) =>
    Math.max(0, ...spans.map((span) => (lanes.get(span) ?? 0) + 1));
  const stretch = (part: Gap): Stretch => ({
    startFraction: (part.from - from) / (to - from),
    widthFraction: (part.to - part.from) / (to - from),
  });
  return {
    from: yearMonthAt(from),
    to: yearMonthAt(to),
    bars: dated.map((span) => ({
      ...stretch(span),
      item: span.item,
      lane: lanes.get(span) ?? 0,
      isCurrent: span.item.kind === 'position' && span.item.entry.isCurrent,
      openStart: span.openStart,
      openEnd: span.openEnd,
    })),
    positionLanes: lanesUsed(positions),
    schoolLanes: lanesUsed(schools),
    gaps: gapsOf(dated).map((gap) => ({
      ...stretch(gap),
      from: yearMonthAt(gap.from),
      to: yearMonthAt(gap.to - 1),
      months: gap.to - gap.from,
    })),
    undated,
    ticks: dated.length > 0 ? ticksOf(from, to) : [],
  };
}

interface DatedItem extends MonthSpan {
  readonly item: CareerItem;
}

/** The positions and schools that have a readable date, ordered by start, and the positions that have none. */
function spansOf({ positions, education }: Career, now: number) {
  const items: readonly CareerItem[] = [
    ...positions.map((entry) => ({ kind: 'position', entry }) as const),
    ...education.map((entry) => ({ kind: 'school', entry }) as const),
  ];
  const dated: DatedItem[] = [];
  const undated: Position[] = [];
  for (const item of items) {
    const span = spanOf(item.entry, now);
    if (span) dated.push({ ...span, item });
    else if (item.kind === 'position') undated.push(item.entry);
  }
  dated.sort((one, other) => one.from - other.from || other.to - one.to);
  return { dated, undated };
}

function axisAround(spans: readonly MonthSpan[]): Axis | undefined {
  if (spans.length === 0) return undefined;
  const earliest = Math.min(...spans.map((span) => span.from));
  return {
    from: Math.floor(earliest / 12) * 12,
    to: Math.max(...spans.map((span) => span.to)),
  };
}

/** The first free lane for each span. Ordered by start, spans take the fewest lanes possible. */
function lanesOf(spans: readonly DatedItem[]): readonly (readonly [DatedItem, number])[] {
  const laneEnds: number[] = [];
  return spans.map((span) => {
    const free = laneEnds.findIndex((end) => end <= span.from);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = span.to;
    return [span, lane];
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
