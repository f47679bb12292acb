import fc from 'fast-check';
import { type Entry, entryOf } from '../../../utils/search/entry.ts';
import { fold } from '../../../utils/search/fold.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { fetchedWhens, type LibraryQuery, sorts, spans } from '../../../utils/search/query.ts';
import { slugOf } from '../profile/slug-of.ts';

/** Rows and queries made of few words, so that they often match. */

export const now = Date.UTC(2026, 0, 1);
export const DAY = 24 * 60 * 60 * 1000;

/** A row with these fields. Its text is made of the name, the companies and the rest. */
export function rowOf(
  row: Partial<IndexRow> & { readonly companies?: string; readonly rest?: string },
): IndexRow {
  const { companies, rest, ...fields } = row;
  const name = fields.name ?? 'Ada';
  const text = [name, companies ?? fields.company ?? '', rest ?? fields.location ?? ''].map(fold);
  return { slug: slugOf('ada'), text: text.join('\n'), ...fields, name };
}

export const entry = (row: Parameters<typeof rowOf>[0]): Entry => entryOf(rowOf(row));

const word = fc.constantFrom('Ada', 'da', 'a', 'Zoë', 'ACME', 'acm', 'Łódź', '王', '王小', 'x');
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', '')), { maxLength: 3 })
  .map((words) => words.flat().join(''));
const time = fc.integer({ min: -100, max: 2 }).map((days) => now + days * DAY);
/** Rarely present: a query with every filter would match no one. */
const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: arbitrary as fc.Arbitrary<T | undefined> },
  );

export const rows = fc
  .array(
    fc.record(
      {
        name: phrase,
        company: phrase,
        companies: phrase,
        location: phrase,
        rest: phrase,
        tags: fc.array(phrase, { maxLength: 2 }),
        starred: fc.constant(true as const),
        changedAt: time,
        fetchedAt: time,
      },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 12 },
  )
  .map((all) => all.map((row, at) => rowOf({ ...row, slug: slugOf(`p${at}`) })));

/** Queries as a page makes them: without empty filters. */
export const queriesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<LibraryQuery> =>
  fc
    .record({
      text,
      company: optional(text),
      location: optional(text),
      tag: optional(text),
      starred: optional(fc.constant(true as const)),
      changed: optional(fc.constantFrom(...spans)),
      fetched: optional(fc.constantFrom(...fetchedWhens)),
      sort: fc.constantFrom(...sorts),
    })
    .map(({ text: search, sort, ...filters }) => ({
      text: search,
      sort,
      ...Object.fromEntries(Object.entries(filters).filter(([, filter]) => filter)),
    }));

export const queries = queriesOf(phrase);
