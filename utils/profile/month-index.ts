import type { CareerDate } from './profile.ts';

/** A month of a year, 1 to 12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** Months since January of year 0, so that dates can be compared and drawn to scale. */
export function monthIndex({ year, month }: YearMonth): number {
  return year * 12 + month - 1;
}

/** The month that an index stands for. */
export function yearMonthAt(index: number): YearMonth {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/**
 * A date's index, a year without a month counting as its January; `undefined` for mere wording and
 * for a year that is no whole number from 1 to 9999.
 */
export function indexOfDate(date: CareerDate | undefined): number | undefined {
  if (date === undefined || 'text' in date) return undefined;
  if (!Number.isInteger(date.year) || date.year < 1 || date.year > 9999) return undefined;
  return monthIndex({ year: date.year, month: monthOf(date) ?? 1 });
}

/** The month that a date names, from 1 to 12. */
export function monthOf(date: CareerDate): number | undefined {
  const month = 'text' in date ? undefined : date.month;
  return Number.isInteger(month) && month && month >= 1 && month <= 12 ? month : undefined;
}
