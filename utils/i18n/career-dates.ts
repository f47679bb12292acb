import { monthOf } from '../profile/month-index.ts';
import type { CareerDate } from '../profile/profile.ts';
import { localeOf } from './locale.ts';
import type { Translate } from './messages.ts';

const MONTH_MS = 30.44 * 24 * 60 * 60 * 1000;

interface Span {
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly isCurrent?: boolean;
}

/** "Mar 2019", "2019", or the answer's own words. */
export function careerDate(date: CareerDate, t: Translate): string {
  if ('text' in date) return date.text;
  const year = String(date.year);
  const month = monthOf(date);
  if (!month) return year;
  const format = new Intl.DateTimeFormat(localeOf(t), { month: 'short', timeZone: 'UTC' });
  return t('month_year', format.format((month - 0.5) * MONTH_MS), year);
}

/** "Mar 2019 – Present", or as much of it as is known; empty when nothing is. */
export function careerSpan({ start, end, isCurrent }: Span, t: Translate): string {
  const from = start && careerDate(start, t);
  const until = isCurrent ? t('present') : end && careerDate(end, t);
  if (from && until) return from === until ? from : t('date_range', from, until);
  if (until && !isCurrent) return t('until_date', until);
  return from ?? until ?? '';
}
