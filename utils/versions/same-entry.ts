import { readDate } from '../parsing/read-date.ts';
import { monthOf } from '../profile/month-index.ts';
import type { CareerDate, Position, School } from '../profile/profile.ts';
import { companyKey, looseTextKey } from '../profile/text-key.ts';

/**
 * Whether two entries can be one position, told more or less exactly: no company, title or start
 * that both tell differs, and both tell the same company or the same title.
 */
export function isSamePosition(one: Position, other: Position): boolean {
  const company = agreement(one.company, other.company, companyKey);
  const title = agreement(one.title, other.title, looseTextKey);
  return agree(company, title) && startsAgree(one.start, other.start) !== false;
}

/**
 * Whether two entries can be one education: as for positions; and at one school with one start, a
 * degree or field told otherwise is a rewording.
 */
export function isSameSchool(one: School, other: School): boolean {
  const school = agreement(one.school, other.school, looseTextKey);
  const degree = agreement(one.degree, other.degree, looseTextKey);
  const field = agreement(one.field, other.field, looseTextKey);
  const starts = startsAgree(one.start, other.start);
  if (school && starts) return true;
  return agree(school, degree, field) && starts !== false;
}

/** Whether two dates can be one, "2020" and "Jan 2020" for instance; `undefined` where one is not known. */
export function startsAgree(
  one: CareerDate | undefined,
  other: CareerDate | undefined,
): boolean | undefined {
  const [a, b] = [plainDate(one), plainDate(other)];
  if (!a || !b) return undefined;
  if ('text' in a || 'text' in b) {
    if (!('text' in a && 'text' in b)) return undefined;
    return agreement(a.text, b.text, looseTextKey) || undefined;
  }
  const [month, otherMonth] = [monthOf(a), monthOf(b)];
  return a.year === b.year && (!month || !otherMonth || month === otherMonth);
}

/** The date that a wording says, where it says one after all. */
export function plainDate(date: CareerDate | undefined): CareerDate | undefined {
  const reading = date && 'text' in date ? readDate(date.text) : date;
  return reading === 'present' ? undefined : reading;
}

const agree = (...agreements: readonly (boolean | undefined)[]) =>
  agreements.includes(true) && !agreements.includes(false);

function agreement(
  one: string | undefined,
  other: string | undefined,
  wording: (text: string) => string,
): boolean | undefined {
  return one === undefined || other === undefined ? undefined : wording(one) === wording(other);
}
