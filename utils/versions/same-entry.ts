import { readDate } from '../parsing/read-date.ts';
import { monthOf } from '../profile/month-index.ts';
import { oncePer } from '../profile/once-per.ts';
import type { CareerDate, Position, School } from '../profile/profile.ts';
import { companyKey, looseTextKey } from '../profile/text-key.ts';

// nb. Each entry of one version may be compared with each of the other: its keys are made once.
const positionKeys = oncePer(({ company, title }: Position) => ({
  company: company === undefined ? undefined : companyKey(company),
  title: optionalKey(title),
}));
const schoolKeys = oncePer(({ school, degree, field }: School) => ({
  school: optionalKey(school),
  degree: optionalKey(degree),
  field: optionalKey(field),
}));

/**
 * Whether two entries can be the same position, with more or less detail: they have the same
 * company or title, and neither company, title nor start differs.
 */
export function isSamePosition(one: Position, other: Position): boolean {
  const a = positionKeys(one);
  const b = positionKeys(other);
  const company = isSameKey(a.company, b.company);
  const title = isSameKey(a.title, b.title);
  return agree(company, title) && isSameStart(one.start, other.start) !== false;
}

/**
 * Whether two entries can be the same education. As for positions, but with the same school and
 * start, another degree or field counts as rewording.
 */
export function isSameSchool(one: School, other: School): boolean {
  const a = schoolKeys(one);
  const b = schoolKeys(other);
  const school = isSameKey(a.school, b.school);
  const degree = isSameKey(a.degree, b.degree);
  const field = isSameKey(a.field, b.field);
  const isAlike = agree(school, degree, field);
  if (!school && !isAlike) return false;
  const start = isSameStart(one.start, other.start);
  return (school && start) || (isAlike && start !== false);
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
    return looseTextKey(a.text) === looseTextKey(b.text) || undefined;
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

/** Whether two keys are equal; `undefined` if one is missing. */
const isSameKey = (one: string | undefined, other: string | undefined): boolean | undefined =>
  one === undefined || other === undefined ? undefined : one === other;

function optionalKey(text: string | undefined): string | undefined {
  return text === undefined ? undefined : looseTextKey(text);
}
