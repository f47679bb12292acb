import { indexOfDate, monthOf } from '../../../utils/profile/month-index.ts';
import type { CareerDate, Position } from '../../../utils/profile/profile.ts';

/** The months of a position, from `from` to `to` (exclusive), as month indexes. */
export interface MonthSpan {
  readonly position: Position;
  readonly from: number;
  readonly to: number;
  /** The start isn't known: the span begins a month before the end. */
  readonly openStart: boolean;
  /** No end is known and the position isn't current: the span ends a month after the start. */
  readonly openEnd: boolean;
}

/**
 * Returns the months of a position, at least one, or `undefined` if it has no readable date.
 *
 * - The last month is excluded, so that a job that starts in the month in which another ended fits
 *   into the same lane.
 * - A year without a month counts as January, but as the end of a position that started in the same
 *   year it counts as the end of the year.
 * - A current position lasts until `now`, or longer if its start or end is in the future.
 * - If the start is after the end, they are swapped.
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
