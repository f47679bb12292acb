import type { Profile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { SEPARATOR } from './index-row.ts';
import { indexOfTerm } from './match-term.ts';
import { type Seniority, seniorityWords } from './seniority.ts';

/** What people have in common: a company, a school, a location. */
export interface Shared {
  /** Folded. */
  readonly folded: string;
  /** As one of the people has it. Absent if only that person's profile tells: see `spellingIn`. */
  readonly spelling?: string;
  /** How many people have it. */
  readonly count: number;
  /** One of them. */
  readonly slug: Slug;
}

/** The most common values, and how many more there are. */
export interface Ranking {
  /** The most common first; equally common ones in the order of their folded text. */
  readonly top: readonly Shared[];
  readonly more: number;
}

/** How many people were last fetched within 7 days. Times are in ms since the epoch. */
export interface Week {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** What a set of people is like. */
export interface Overview {
  readonly people: number;
  /** Current companies. */
  readonly companies: Ranking;
  readonly schools: Ranking;
  readonly locations: Ranking;
  /** From the current titles; the most common level first, without those that nobody has. */
  readonly seniority: readonly { readonly level: Seniority; readonly count: number }[];
  /** The last 26 weeks, the oldest first. The last one ends now. */
  readonly weeks: readonly Week[];
}

const weekCount = 26;
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** How many values are named of each kind. */
const topLength = 10;

/** How many people are counted in a step: a few ms' worth. */
const stepLength = 500;

/** By the folded text. nb. Counted in place: a new object for each person would take twice the time. */
type Counts = Map<string, { -readonly [Key in keyof Shared]: Shared[Key] }>;

/**
 * Counts what people have in common, each person once per value, in steps of a few ms. A `fetchedAt` after
 * `now`, in ms since the epoch, counts for the last week: the clock may have been wrong.
 */
export function* overviewInSteps(
  entries: readonly Entry[],
  now: number,
): Generator<void, Overview, void> {
  const companies: Counts = new Map();
  const schools: Counts = new Map();
  const locations: Counts = new Map();
  const levels = new Map<Seniority, number>();
  const weeks = Array.from({ length: weekCount }, () => 0);
  for (const [at, entry] of entries.entries()) {
    if (at % stepLength === stepLength - 1) yield;
    for (const company of companiesOf(entry)) count(companies, company, entry, mainCompany);
    for (const school of schoolsOf(entry)) count(schools, school, entry, unspelled);
    for (const place of phrasesOf(entry.foldedLocation)) count(locations, place, entry, location);
    for (const level of levelsIn(titlesOf(entry))) levels.set(level, (levels.get(level) ?? 0) + 1);
    const ago = weeksAgo(entry, now);
    if (ago < weekCount) weeks[ago] = (weeks[ago] ?? 0) + 1;
  }
  yield;
  return {
    people: entries.length,
    companies: rankingOf(companies),
    schools: rankingOf(schools),
    locations: rankingOf(locations),
    seniority: seniorities
      .map((level) => ({ level, count: levels.get(level) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    weeks: weeks
      .map((count, ago) => ({ start: now - (ago + 1) * weekMs, end: now - ago * weekMs, count }))
      .reverse(),
  };
}

/** How a profile spells a company or a school of which it is the example. */
export const spellingIn = (
  { positions, education }: Pick<Profile, 'positions' | 'education'>,
  folded: string,
): string | undefined =>
  [...positions.map(({ company }) => company), ...education.map(({ school }) => school)].find(
    (spelling) => spelling !== undefined && fold(spelling) === folded,
  );

const seniorities = Object.keys(seniorityWords) as readonly Seniority[];

/** The phrases of a line of a row's text. Each is there only once. */
const phrasesOf = (line: string): readonly string[] => (line === '' ? [] : line.split(SEPARATOR));

/** Whether the row was made by an older version, and says less: see `Entry`. */
const isOlder = ({ skillEnd }: Entry) => skillEnd === 0;

const companiesOf = (entry: Entry) =>
  phrasesOf(
    isOlder(entry) ? entry.foldedCompany : entry.text.slice(entry.nameEnd + 1, entry.companyEnd),
  );

const schoolsOf = (entry: Entry) =>
  isOlder(entry) ? [] : phrasesOf(entry.text.slice(entry.pastEnd + 1, entry.schoolEnd));

const titlesOf = (entry: Entry): string =>
  isOlder(entry) ? fold(entry.role ?? '') : entry.text.slice(entry.companyEnd + 1, entry.titleEnd);

const levelsIn = (titles: string): readonly Seniority[] =>
  titles === ''
    ? []
    : seniorities.filter((level) =>
        seniorityWords[level].some((text) => indexOfTerm(titles, { text, isExact: true }, 0) >= 0),
      );

/** 0 for the last 7 days. Higher than any if the person wasn't fetched yet. */
const weeksAgo = ({ fetchedAt = Number.NEGATIVE_INFINITY }: Entry, now: number): number =>
  Math.max(0, Math.ceil((now - fetchedAt) / weekMs) - 1);

/** How the row of an entry spells what it has; `undefined` if it doesn't say. */
type Spelling = (entry: Entry, folded: string) => string | undefined;

const location: Spelling = (entry) => entry.location;
/** nb. Of several current companies, a row only has the spelling of the main one. */
const mainCompany: Spelling = ({ company, foldedCompany }, folded) =>
  foldedCompany === folded ? company : undefined;
const unspelled: Spelling = () => undefined;

function count(counts: Counts, folded: string, entry: Entry, spellingOf: Spelling): void {
  const shared = counts.get(folded) ?? { folded, count: 0, slug: entry.slug };
  if (shared.count === 0) counts.set(folded, shared);
  shared.count += 1;
  if (shared.spelling !== undefined) return;
  const spelling = spellingOf(entry, folded);
  if (spelling !== undefined) shared.spelling = spelling;
}

/** nb. Without sorting all of them: there may be 100,000. */
function rankingOf(counts: Counts): Ranking {
  const top: Shared[] = [];
  for (const each of counts.values()) {
    const last = top[topLength - 1];
    if (last && isBefore(last, each)) continue;
    const at = top.findLastIndex((other) => isBefore(other, each)) + 1;
    top.splice(at, 0, each);
    if (last) top.pop();
  }
  return { top, more: counts.size - top.length };
}

const isBefore = (one: Shared, other: Shared) =>
  one.count > other.count || (one.count === other.count && one.folded < other.folded);
