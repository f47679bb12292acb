import { indexOfDate, monthOf } from '../../../utils/profile/month-index.ts';
import type { CareerDate, Position } from '../../../utils/profile/profile.ts';

/** The months that a position takes up: from `from` up to, without, `to` (see `monthIndex`). */
export interface MonthSpan {
  readonly position: Position;
  readonly from: number;
  readonly to: number;
  /** The start is not known: the bar begins a month before the end. */
  readonly openStart: boolean;
  /** The end is not known though the position is not current: the bar ends a month after the start. */
  readonly openEnd: boolean;
}

/**
 * The months of a position, at least one; `undefined` where no date can be read. It ends where its
 * last month begins, so that a job taken up in the month in which another was left stands in line
 * with it. A year without a month is its January; as the end of a position begun in that year, the
 * year's end. A current position goes on to `now` and, where it is agreed, beyond. A start after the
 * end is taken as the end.
 */
export function spanOf(position: Position, now: number): MonthSpan | undefined {
  const start = indexOfDate(position.start);
  const end = endOf(position, start, now);
  const known = [start, end].filter((index) => index !== undefined);
  if (known.length === 0) return undefined;
  const openStart = start === undefined;
  const openEnd = end === undefined;
  const from = openStart ? Math.max(...known) - 1 : Math.min(...known);
  const to = openEnd ? from + 1 : Math.max(...known, from + 1);
  return { position, from, to, openStart, openEnd };
}

function endOf(position: Position, start: number | undefined, now: number): number | undefined {
  const end = lastMonth(position.end, start);
  if (!position.isCurrent || (start === undefined && end === undefined)) return end;
  return Math.max(now, start ?? 0, end ?? 0);
}

function lastMonth(date: CareerDate | undefined, start: number | undefined): number | undefined {
  const index = indexOfDate(date);
  if (index === undefined || start === undefined) return index;
  const isSameYear = date && monthOf(date) === undefined && Math.floor(start / 12) === index / 12;
  return isSameYear ? index + 12 : index;
}
