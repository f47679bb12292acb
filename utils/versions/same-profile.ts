import { monthOf } from '../profile/month-index.ts';
import { oncePer } from '../profile/once-per.ts';
import type { CareerDate, Position, Profile, School } from '../profile/profile.ts';
import { type SectionEntry, type SectionKind, sectionKinds } from '../profile/section.ts';
import { textKey } from '../profile/text-key.ts';
import { parsedDate } from './same-entry.ts';

/**
 * Whether two versions of a profile have the same content. These are not differences:
 *
 * - the order of positions, schools, skills and other entries;
 * - case, whitespace and Unicode form of a text;
 * - two notations of a date;
 * - a duration next to a start, since LinkedIn's "2 yrs 3 mos" grows by itself;
 * - fields that only one shape of the answer has: URLs, slugs and the URN;
 * - what of the answer wasn't read.
 *
 * The numbers of followers and connections are.
 */
export function isSameProfile(one: Profile, other: Profile): boolean {
  return one === other || contentKey(one) === contentKey(other);
}

/**
 * Returns a key of the content: it is equal for two profiles if `isSameProfile` is true for them.
 */
export const contentKey = oncePer((profile: Profile): string => {
  const { name, headline, location, about, connections, followers } = profile;
  return JSON.stringify([
    [name, headline, location, about].map(optionalTextKey),
    [connections, followers].map((count) => count && [count.value, count.orMore]),
    unordered(profile.positions.map(positionKey)),
    unordered(profile.education.map(schoolKey)),
    unordered(profile.skills.map(textKey)),
    sectionKinds.map((kind) =>
      unordered((profile.sections?.[kind] ?? []).map((entry) => entryKey(kind, entry))),
    ),
  ]);
});

/** nb. A website is its URL. Of anything else, only some answers have one. */
function entryKey(kind: SectionKind, entry: SectionEntry): string {
  const { title, by, detail, description, url } = entry;
  const texts = [title, by, detail, description].map(optionalTextKey);
  return JSON.stringify([texts, spanKey(entry), kind === 'websites' ? url : undefined]);
}

function positionKey(position: Position): string {
  const { title, company, location, description, isCurrent } = position;
  const texts = [title, company, location, description].map(optionalTextKey);
  return JSON.stringify([texts, spanKey(position), isCurrent]);
}

function schoolKey(entry: School): string {
  const { school, degree, field, location, description } = entry;
  const texts = [school, degree, field, location, description].map(optionalTextKey);
  return JSON.stringify([texts, spanKey(entry)]);
}

function spanKey({ start, end, duration }: Pick<Position, 'start' | 'end' | 'duration'>) {
  return [
    dateKey(start),
    dateKey(end),
    start === undefined ? optionalTextKey(duration) : undefined,
  ];
}

function dateKey(date: CareerDate | undefined): unknown {
  const parsed = parsedDate(date);
  if (parsed === undefined) return undefined;
  return 'text' in parsed ? textKey(parsed.text) : [parsed.year, monthOf(parsed)];
}

const optionalTextKey = (text: string | undefined) =>
  text === undefined ? undefined : textKey(text);

/** Sorted and without duplicates: a skill that is listed twice is still one skill. */
const unordered = (keys: readonly string[]) => [...new Set(keys)].sort();
