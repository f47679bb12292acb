import { careerDate, careerSpan } from '../../../utils/i18n/career-dates.ts';
import type { Translate } from '../../../utils/i18n/messages.ts';
import { tenureText } from '../../../utils/i18n/tenure-text.ts';
import type { YearMonth } from '../../../utils/profile/month-index.ts';
import type { School } from '../../../utils/profile/profile.ts';
import { tenureOf } from './tenure.ts';
import type { CareerItem, TimelineGap } from './timeline.ts';

/** What a school was attended for: degree and field. `undefined` if neither is known. */
export const courseText = ({ degree, field }: School, t: Translate): string | undefined =>
  degree && field ? t('degree_field', degree, field) : (degree ?? field);

/** A bar or a gap of the timeline in words. Absent or empty texts aren't known. */
export interface CareerTexts {
  readonly what: string;
  readonly where?: string | undefined;
  readonly from: string;
  readonly to: string;
  /** Both ends. */
  readonly span: string;
  readonly length?: string | undefined;
}

/** The texts of a position or a school, whose length is counted up to the month `now`. */
export function itemTexts({ kind, entry }: CareerItem, now: YearMonth, t: Translate): CareerTexts {
  const isCurrent = kind === 'position' && entry.isCurrent;
  const tenure = tenureOf([entry], now);
  return {
    ...(kind === 'position'
      ? { what: entry.title ?? t('position_untitled'), where: entry.company }
      : { what: courseText(entry, t) ?? t('section_education'), where: entry.school }),
    from: entry.start ? careerDate(entry.start, t) : '',
    to: isCurrent ? t('present') : entry.end ? careerDate(entry.end, t) : '',
    span: careerSpan(entry, t),
    length: entry.duration ?? (tenure && tenureText(tenure, t)),
  };
}

/** The texts of a gap, from its first month to its last. */
export function gapTexts(gap: TimelineGap, t: Translate): CareerTexts {
  const { from, to } = gap;
  return {
    what: t('timeline_gap'),
    from: careerDate(from, t),
    to: careerDate(to, t),
    span: careerSpan({ start: from, end: to }, t),
    length: lengthOf(gap, t),
  };
}

/** The name of a gap: "Gap: 7 mos". */
export const gapName = (gap: TimelineGap, t: Translate): string =>
  t('timeline_gap_of', lengthOf(gap, t));

const lengthOf = ({ months }: TimelineGap, t: Translate) =>
  tenureText({ months, isExact: true }, t);
