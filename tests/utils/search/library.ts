import fc from 'fast-check';
import { type Entry, entryOf } from '../../../utils/search/entry.ts';
import { fold } from '../../../utils/search/fold.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { type LibraryQuery, sorts, spans } from '../../../utils/search/query.ts';
import { slugOf } from '../profile/slug-of.ts';

/** Rows and queries over few words, so that they meet often. */

export const now = Date.UTC(2026, 0, 1);
export const DAY = 24 * 60 * 60 * 1000;

/** A row that says what is given; its text is made of the name, the companies and the rest. */
export function rowOf(
  row: Partial<IndexRow> & { readonly companies?: string; readonly rest?: string },
): IndexRow {
  const { companies, rest, ...said } = row;
  const name = said.name ?? 'Ada';
  const text = [name, companies ?? said.company ?? '', rest ?? said.location ?? ''].map(fold);
  return { slug: slugOf('ada'), fetchedAt: now, text: text.join('\n'), ...said, name };
}

export const entry = (row: Parameters<typeof rowOf>[0]): Entry => entryOf(rowOf(row));

const word = fc.constantFrom('Ada', 'da', 'a', 'Zoë', 'ACME', 'acm', 'Łódź', '王', '王小', 'x');
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', '')), { maxLength: 3 })
  .map((words) => words.flat().join(''));
const time = fc.integer({ min: -100, max: 2 }).map((days) => now + days * DAY);
/** Mostly not: a query that asks for everything at once finds nobody. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
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
      { requiredKeys: ['name', 'fetchedAt'] },
    ),
    { maxLength: 12 },
  )
  .map((all) => all.map((row, at) => rowOf({ ...row, slug: slugOf(`p${at}`) })));

/** Views' queries as a page makes them: no filter is empty. */
export const queriesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<LibraryQuery> =>
  fc
    .record({
      text,
      company: maybe(text),
      location: maybe(text),
      tag: maybe(text),
      starred: maybe(fc.constant(true as const)),
      changed: maybe(fc.constantFrom(...spans)),
      fetched: maybe(fc.constantFrom(...spans, 'old' as const)),
      sort: fc.constantFrom(...sorts),
    })
    .map(({ text: search, sort, ...filters }) => ({
      text: search,
      sort,
      ...Object.fromEntries(Object.entries(filters).filter(([, asked]) => asked)),
    }));

export const queries = queriesOf(phrase);
