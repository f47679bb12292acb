import fc from 'fast-check';
import { type Annotation, emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { type Entry, entryOf } from '../../../utils/search/entry.ts';
import { fold } from '../../../utils/search/fold.ts';
import { type IndexRow, indexRow } from '../../../utils/search/index-row.ts';
import { type SearchField, searchFields } from '../../../utils/search/parse-query.ts';
import { fetchedWhens, type LibraryQuery, sorts, spans } from '../../../utils/search/query.ts';
import { slugOf } from '../profile/slug-of.ts';

/** People and queries made of few words, so that they often match. */

export const now = Date.UTC(2026, 0, 1);
export const DAY = 24 * 60 * 60 * 1000;

/** The lines of a row's text that aren't fields of the row. */
interface Lines {
  readonly titles?: string;
  readonly past?: string;
  readonly schools?: string;
  readonly skills?: string;
  readonly rest?: string;
}

/** A row with these fields and lines of its text. */
export function rowOf(row: Partial<IndexRow> & Lines): IndexRow {
  const { titles, past, schools, skills, rest, ...fields } = row;
  const { name = 'Ada', company, role, location, tags = [] } = fields;
  const lines = [name, company, titles ?? role, past, schools, skills, rest ?? location ?? tags[0]];
  const text = lines.map((line) => fold(line ?? '')).join('\n');
  return { slug: slugOf('ada'), text, ...fields, name };
}

export const entry = (row: Parameters<typeof rowOf>[0]): Entry => entryOf(rowOf(row));

/** A person, from whom a row is made. */
export interface Person {
  readonly profile: Profile;
  readonly annotation: Annotation;
  readonly lists: readonly string[];
  readonly fetchedAt?: number;
  readonly changedAt?: number;
}

export function entryOfPerson({ profile, annotation, lists, fetchedAt, changedAt }: Person): Entry {
  const { fetchedAt: _, ...row } = indexRow(
    { slug: profile.slug, profile, fetchedAt: fetchedAt ?? now },
    annotation,
    changedAt === undefined ? undefined : { changedAt, changes: ['new-headline'] },
  );
  const entry = entryOf({ ...row, ...(fetchedAt !== undefined && { fetchedAt }) });
  return { ...entry, foldedLists: lists.map(fold) };
}

const wordList = ['Ada', 'da', 'a', 'Zoë', 'ACME', 'acm', 'Łódź', '王', '王小', 'x-a'];
const word = fc.constantFrom(...wordList);
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', '')), { maxLength: 3 })
  .map((words) => words.flat().join(''));
/** Texts of a profile are never empty. */
const text = phrase.filter((some) => fold(some) !== '');
const time = fc.integer({ min: -100, max: 2 }).map((days) => now + days * DAY);
/** Rarely present: a query with every filter would match no one. */
const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: arbitrary as fc.Arbitrary<T | undefined> },
  );

const profiles = fc.record(
  {
    name: text,
    headline: text,
    location: text,
    about: text,
    positions: fc.array(
      fc.record(
        { title: text, company: text, description: text, isCurrent: fc.boolean() },
        { requiredKeys: ['isCurrent'] },
      ),
      { maxLength: 3 },
    ),
    education: fc.array(fc.record({ school: text, degree: text }, { requiredKeys: [] }), {
      maxLength: 2,
    }),
    skills: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: ['positions', 'education', 'skills'] },
);

const annotations: fc.Arbitrary<Annotation> = fc.oneof(
  fc.constant(emptyAnnotation),
  fc.record({ starred: fc.boolean(), tags: fc.array(text, { maxLength: 2 }), note: phrase }),
);

export const people: fc.Arbitrary<readonly Person[]> = fc
  .array(
    fc.record(
      {
        profile: profiles,
        annotation: annotations,
        lists: fc.array(text, { maxLength: 1 }),
        fetchedAt: time,
        changedAt: time,
      },
      { requiredKeys: ['profile', 'annotation', 'lists'] },
    ),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map((person, at) => ({
      ...person,
      profile: { ...person.profile, slug: slugOf(`p${at}`) },
    })),
  );

/** Queries as a page makes them, without empty filters. */
export const queriesOf = (typed: fc.Arbitrary<string>): fc.Arbitrary<LibraryQuery> =>
  fc
    .record({
      text: typed,
      title: optional(typed),
      company: optional(typed),
      withPast: optional(fc.constant(true as const)),
      school: optional(typed),
      skill: optional(typed),
      location: optional(typed),
      tags: optional(
        fc.array(
          typed.filter((tag) => tag !== ''),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      starred: optional(fc.constant(true as const)),
      hasNote: optional(fc.constant(true as const)),
      changed: optional(fc.constantFrom(...spans)),
      fetched: optional(fc.constantFrom(...fetchedWhens)),
      sort: fc.oneof(fc.constant('newest' as const), fc.constantFrom(...sorts)),
    })
    .map(({ text: search, sort, ...filters }) => ({
      text: search,
      sort,
      ...Object.fromEntries(Object.entries(filters).filter(([, filter]) => filter)),
    }));

export const queries = queriesOf(phrase);

/** A term as the reference search understands it; see `naiveSearch`. */
export interface NaiveTerm {
  readonly words: readonly string[];
  readonly field: SearchField | undefined;
  readonly isQuoted: boolean;
  readonly isExcluded: boolean;
}

const terms: fc.Arbitrary<NaiveTerm> = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 2 }),
  field: fc.option(fc.constantFrom(...searchFields), { nil: undefined, freq: 2 }),
  isQuoted: fc.boolean(),
  isExcluded: fc.boolean(),
});

/** Searches: each clause is a list of alternatives. */
export const searches = fc.array(fc.array(terms, { minLength: 1, maxLength: 2 }), { maxLength: 3 });

/** A search as a user would type it. */
export const typed = (search: readonly (readonly NaiveTerm[])[]): string =>
  search.map((clause) => clause.map(typedTerm).join(' OR ')).join(' ');

/** nb. Without quotes, a term is its first word alone. */
function typedTerm({ words: [first = '', ...rest], field, isQuoted, isExcluded }: NaiveTerm) {
  const sign = isExcluded ? '-' : '';
  const text = isQuoted ? `"${[first, ...rest].join(' ')}"` : first;
  return `${sign}${field ? `${field}:` : ''}${text}`;
}
