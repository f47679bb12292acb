import { indexOfDate, monthOf } from '../../../utils/profile/month-index.ts';
import type { CareerDate } from '../../../utils/profile/profile.ts';

/** The dates of a position or a school. */
export interface Period {
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly isCurrent?: boolean;
}

/** The months of a period, from `from` to `to` (exclusive), as month indexes. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
  /** After the last month that it may have lasted: a year without a month may mean its December. */
  readonly latestTo: number;
  /** The start isn't known: the span begins a month before the end. */
  readonly openStart: boolean;
  /** No end is known and the period isn't current: the span ends a month after the start. */
  readonly openEnd: boolean;
}

/**
 * Returns the months of a period, at least one, or `undefined` if it has no readable date.
 *
 * - The last month is excluded, so that a job that starts in the month in which another ended fits
 *   into the same lane.
 * - A year without a month counts as January, but as the end of a period that started in the same
 *   year it counts as the end of the year.
 * - A current position lasts until `now`, or longer if its start or end is in the future.
 * - If the start is after the end, they are swapped.
 */
export function spanOf(period: Period, now: number): MonthSpan | undefined {
  const start = indexOfDate(period.start);
  const end = endOf(period, start, now);
  const known = [start, end].filter((index) => index !== undefined);
  if (known.length === 0) return undefined;
  const openStart = start === undefined;
  const openEnd = end === undefined;
  const from = openStart ? Math.max(...known) - 1 : Math.min(...known);
  const to = openEnd ? from + 1 : Math.max(...known, from + 1);
  const latestTo = Math.max(to, afterDate(period.start), afterDate(period.end));
  return { from, to, latestTo, openStart, openEnd };
}

function endOf(period: Period, start: number | undefined, now: number): number | undefined {
  const end = lastMonth(period.end, start);
  if (!period.isCurrent || (start === undefined && end === undefined)) return end;
  return Math.max(now, start ?? 0, end ?? 0);
}

function lastMonth(date: CareerDate | undefined, start: number | undefined): number | undefined {
  const index = indexOfDate(date);
  if (index === undefined || start === undefined) return index;
  const isSameYear = date && monthOf(date) === undefined && Math.floor(start / 12) === index / 12;
  return isSameYear ? index + 12 : index;
}

/** After the last month of a date; 0 if it can't be read. */
function afterDate(date: CareerDate | undefined): number {
  const index = indexOfDate(date);
  if (date === undefined || index === undefined) return 0;
  return index + (monthOf(date) === undefined ? 12 : 1);
}
