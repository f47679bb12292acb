import { monthIndex, type YearMonth, yearMonthAt } from '../../../utils/profile/month-index.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { companyKey, looseTextKey } from '../../../utils/profile/text-key.ts';
import { type Period, spanOf } from './month-span.ts';
import type { Axis } from './timeline.ts';

export const sharedKinds = ['company', 'school', 'skill'] as const;

export type SharedKind = (typeof sharedKinds)[number];

/** A company, school or skill that at least two of the compared people have. */
export interface Shared {
  readonly kind: SharedKind;
  /** As the first of them has it. */
  readonly name: string;
  /** Who has it: indexes of the people, ascending. */
  readonly people: readonly number[];
  /** When most of them were there at the same time. Absent if that isn't known, and for skills. */
  readonly together?: Together;
}

/** The longest time that these people were at a place together, from a month to a later one. */
export interface Together {
  readonly people: readonly number[];
  readonly from: YearMonth;
  readonly to: YearMonth;
}

/** What of a person can be shared, by a key that ignores how it is written. */
export interface Mention {
  readonly name: string;
  readonly key: string;
  readonly period?: Period;
}

/** Returns a key that is equal for names of the same company, school or skill. */
export const sharedKey = (kind: SharedKind, name: string): string =>
  kind === 'company' ? companyKey(name) : looseTextKey(name);

/**
 * What two or three people have in common up to the month `now`: companies, then schools, then skills;
 * those of most people first, then in the order of the first who has them.
 */
export function inCommon(people: readonly Profile[], now: YearMonth): readonly Shared[] {
  return sharedKinds.flatMap((kind) => {
    const mentions = people.map((person) =>
      Map.groupBy(mentionsOf(kind, person), ({ key }) => key),
    );
    const keys = new Set(mentions.flatMap((each) => [...each.keys()]));
    const shared = [...keys].flatMap((key): Shared | [] => {
      const ofKey = mentions.map((each) => each.get(key) ?? []);
      const having = [...people.keys()].filter((index) => ofKey[index]?.length);
      const [first] = ofKey.flat();
      if (having.length < 2 || !first) return [];
      const { name } = first;
      const spans = ofKey.map((each) => spansOf(each, monthIndex(now)));
      const together = timeTogether(having, spans);
      return { kind, name, people: having, ...(together && { together }) };
    });
    return shared.toSorted((one, other) => other.people.length - one.people.length);
  });
}

/** What a person has of a kind, in the order of the profile. */
export function mentionsOf(kind: SharedKind, profile: Profile): readonly Mention[] {
  const named = (name: string | undefined, period?: Period): Mention | [] =>
    name === undefined ? [] : { name, key: sharedKey(kind, name), ...(period && { period }) };
  switch (kind) {
    case 'company':
      return profile.positions.flatMap((position) => named(position.company, position));
    case 'school':
      return profile.education.flatMap((school) => named(school.school, school));
    case 'skill':
      return profile.skills.flatMap((skill) => named(skill));
  }
}

/** When they were there, as far as both ends are known: ordered, without interruptions by another position. */
function spansOf(mentions: readonly Mention[], now: number): readonly Axis[] {
  const known = mentions.flatMap(({ period }) => {
    const span = period && spanOf(period, now);
    return span && !span.openStart && !span.openEnd ? { from: span.from, to: span.to } : [];
  });
  const joined: Axis[] = [];
  for (const span of known.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    // nb. The last month is excluded, so the next position starts a month later.
    if (!last || span.from > last.to + 1) joined.push(span);
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, span.to) };
  }
  return joined;
}

/** `spans` are those of each person, by index. */
function timeTogether(
  people: readonly number[],
  spans: readonly (readonly Axis[])[],
): Together | undefined {
  for (const group of groupsOf(people)) {
    const common = group.map((index) => spans[index] ?? []).reduce(overlaps);
    const longest = common.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
    if (longest) {
      const { from, to } = longest;
      return { people: group, from: yearMonthAt(from), to: yearMonthAt(to) };
    }
  }
  return undefined;
}

/** All of them, then each pair. */
const groupsOf = (people: readonly number[]): readonly (readonly number[])[] => [
  people,
  ...people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other])),
];

const overlaps = (some: readonly Axis[], others: readonly Axis[]): readonly Axis[] =>
  some.flatMap((one) =>
    others.flatMap((other) => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      return from < to ? { from, to } : [];
    }),
  );
