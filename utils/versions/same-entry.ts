import { readDate } from '../parsing/read-date.ts';
import { monthOf } from '../profile/month-index.ts';
import type { CareerDate, Position, School } from '../profile/profile.ts';
import { companyKey, looseTextKey } from '../profile/text-key.ts';

/**
 * Whether two entries can be the same position, with more or less detail: they have the same
 * company or title, and neither company, title nor start differs.
 */
export function isSamePosition(one: Position, other: Position): boolean {
  const company = isSameText(one.company, other.company, companyKey);
  const title = isSameText(one.title, other.title, looseTextKey);
  return agree(company, title) && isSameStart(one.start, other.start) !== false;
}

/**
 * Whether two entries can be the same education. As for positions, but with the same school and
 * start, another degree or field counts as rewording.
 */
export function isSameSchool(one: School, other: School): boolean {
  const school = isSameText(one.school, other.school, looseTextKey);
  const degree = isSameText(one.degree, other.degree, looseTextKey);
  const field = isSameText(one.field, other.field, looseTextKey);
  const start = isSameStart(one.start, other.start);
  if (school && start) return true;
  return agree(school, degree, field) && start !== false;
}

/**
 * Whether two dates can be the same, e.g. "2020" and "Jan 2020". Returns `undefined` if that can't
 * be known, because one is missing or is text.
 */
export function isSameStart(
  one: CareerDate | undefined,
  other: CareerDate | undefined,
): boolean | undefined {
  const [a, b] = [parsedDate(one), parsedDate(other)];
  if (!a || !b) return undefined;
  if ('text' in a || 'text' in b) {
    if (!('text' in a && 'text' in b)) return undefined;
    return isSameText(a.text, b.text, looseTextKey) || undefined;
  }
  const [month, otherMonth] = [monthOf(a), monthOf(b)];
  return a.year === b.year && (!month || !otherMonth || month === otherMonth);
}

/**
 * Returns the date, parsed again if it is text: an older version may have stored text that can be
 * read by now. `undefined` if the text says "Present".
 */
export function parsedDate(date: CareerDate | undefined): CareerDate | undefined {
  const reading = date && 'text' in date ? readDate(date.text) : date;
  return reading === 'present' ? undefined : reading;
}

/** Whether at least one comparison is equal and none is different. */
const agree = (...comparisons: readonly (boolean | undefined)[]) =>
  comparisons.includes(true) && !comparisons.includes(false);

/** Whether two texts have the same key; `undefined` if one is missing. */
function isSameText(
  one: string | undefined,
  other: string | undefined,
  keyOf: (text: string) => string,
): boolean | undefined {
  return one === undefined || other === undefined ? undefined : keyOf(one) === keyOf(other);
}
