import type { CareerDate } from './profile.ts';

/** A month of a year, 1 to 12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** Months since January of year 0, for comparing dates and drawing them to scale. */
export function monthIndex({ year, month }: YearMonth): number {
  return year * 12 + month - 1;
}

/** The month of an index. */
export function yearMonthAt(index: number): YearMonth {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/**
 * Returns the index of a date; a year without a month counts as January. Returns `undefined` if the
 * date is text, or its year isn't a whole number from 1 to 9999.
 */
export function indexOfDate(date: CareerDate | undefined): number | undefined {
  if (date === undefined || 'text' in date) return undefined;
  if (!Number.isInteger(date.year) || date.year < 1 || date.year > 9999) return undefined;
  return monthIndex({ year: date.year, month: monthOf(date) ?? 1 });
}

/** Returns the month of a date, 1 to 12, or `undefined` if it has no valid one. */
export function monthOf(date: CareerDate): number | undefined {
  const month = 'text' in date ? undefined : date.month;
  return Number.isInteger(month) && month && month >= 1 && month <= 12 ? month : undefined;
}
