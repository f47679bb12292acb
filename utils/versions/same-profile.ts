import { readDate } from '../parsing/read-date.ts';
import { monthOf } from '../profile/month-index.ts';
import type { CareerDate, Position, Profile, School } from '../profile/profile.ts';
import { textKey } from '../profile/text-key.ts';

/**
 * Whether two versions of a profile say the same. No difference are the order of positions, schools
 * and skills; case, blanks and Unicode form of a text; two spellings of a date; a duration beside a
 * start, since LinkedIn's "2 yrs 3 mos" grows by itself; and what only one shape of the answer
 * carries: addresses, slugs and the URN. The counts of followers and connections are a difference.
 */
export function isSameProfile(one: Profile, other: Profile): boolean {
  return one === other || contentKey(one) === contentKey(other);
}

/** What a profile says, as a key: two profiles have the same one where `isSameProfile` holds. */
export function contentKey(profile: Profile): string {
  const { name, headline, location, about, connections, followers } = profile;
  return JSON.stringify([
    [name, headline, location, about].map(worded),
    [connections, followers].map((count) => count && [count.value, count.orMore]),
    unordered(profile.positions.map(positionKey)),
    unordered(profile.education.map(schoolKey)),
    unordered(profile.skills.map(textKey)),
  ]);
}

function positionKey(position: Position): string {
  const { title, company, location, description, isCurrent } = position;
  const texts = [title, company, location, description].map(worded);
  return JSON.stringify([texts, spanKey(position), isCurrent]);
}

function schoolKey(entry: School): string {
  const { school, degree, field, location, description } = entry;
  return JSON.stringify([
    [school, degree, field, location, description].map(worded),
    spanKey(entry),
  ]);
}

function spanKey({ start, end, duration }: Pick<Position, 'start' | 'end' | 'duration'>) {
  return [dateKey(start), dateKey(end), start === undefined ? worded(duration) : undefined];
}

function dateKey(date: CareerDate | undefined): unknown {
  const reading = date && 'text' in date ? readDate(date.text) : date;
  if (reading === undefined || reading === 'present') return undefined;
  return 'text' in reading ? textKey(reading.text) : [reading.year, monthOf(reading)];
}

const worded = (text: string | undefined) => (text === undefined ? undefined : textKey(text));

/** A thing said twice is said. */
const unordered = (keys: readonly string[]) => [...new Set(keys)].sort();
