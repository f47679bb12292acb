import { monthOf } from '../profile/month-index.ts';
import type { CareerDate } from '../profile/profile.ts';
import { dateFormat } from './formatters.ts';
import { localeOf } from './locale.ts';
import type { Translate } from './messages.ts';

const MONTH_MS = 30.44 * 24 * 60 * 60 * 1000;

interface Period {
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly isCurrent?: boolean;
}

/** Formats a date as "Mar 2019" or "2019". A date that couldn't be parsed stays as OutX sent it. */
export function careerDate(date: CareerDate, t: Translate): string {
  if ('text' in date) return date.text;
  const year = String(date.year);
  const month = monthOf(date);
  if (!month) return year;
  const format = dateFormat(localeOf(t), { month: 'short', timeZone: 'UTC' });
  return t('month_year', format.format((month - 0.5) * MONTH_MS), year);
}

/** Formats a period as "Mar 2019 – Present", or the dates that are known. Empty if none is. */
export function careerSpan({ start, end, isCurrent }: Period, t: Translate): string {
  const from = start && careerDate(start, t);
  const until = isCurrent ? t('present') : end && careerDate(end, t);
  if (from && until) return from === until ? from : t('date_range', from, until);
  if (until && !isCurrent) return t('until_date', until);
  return from ?? until ?? '';
}
