import { fold } from '../../../utils/search/fold.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import type { FetchedWhen, LibraryQuery } from '../../../utils/search/query.ts';
import { DAY } from './library.ts';

/** The search in its simplest form: slow, but obviously correct. */
export function naiveSearch(
  rows: readonly IndexRow[],
  query: LibraryQuery,
  now: number,
): readonly IndexRow[] {
  const words = termsOf(query.text);
  const found = rows.filter(
    (row) => words.every((word) => row.text.includes(word)) && passes(row, query, now),
  );
  if (words.length === 0) return found;
  return found.toSorted((one, other) => rank(one, query.text) - rank(other, query.text));
}

const termsOf = (text: string | undefined) => [
  ...new Set((fold(text ?? '').match(/\S+/g) ?? []) as string[]),
];

const days = { day: 1, week: 7, month: 30, quarter: 91 };

function passes(row: IndexRow, query: LibraryQuery, now: number): boolean {
  const within = (time: number | undefined, span: keyof typeof days) =>
    time !== undefined && now - time <= days[span] * DAY;
  const fetchedThen = (time: number | undefined, when: FetchedWhen) => {
    if (when === 'never' || time === undefined) return when === 'never' && time === undefined;
    return when === 'old' ? !within(time, 'quarter') : within(time, when);
  };
  const contains = (text: string | undefined, terms: string | undefined) =>
    termsOf(terms).every((word) => fold(text ?? '').includes(word));
  const tag = fold(query.tag ?? '');
  return [
    contains(row.company, query.company),
    contains(row.location, query.location),
    tag === '' || (row.tags ?? []).some((one) => fold(one) === tag),
    !query.starred || row.starred,
    !query.changed || within(row.changedAt, query.changed),
    !query.fetched || fetchedThen(row.fetchedAt, query.fetched),
  ].every(Boolean);
}

function rank(row: IndexRow, text: string): number {
  const [name = '', companies = ''] = row.text.split('\n');
  if (name === fold(text)) return -1;
  const ranks = termsOf(text).map((word): number => {
    const wordStarts = name.split(/(?<![\p{L}\p{M}\p{N}])/u).map((_, at, parts) => parts.slice(at));
    if (wordStarts.some((rest) => rest.join('').startsWith(word))) return 0;
    if (name.includes(word)) return 1;
    return companies.includes(word) ? 2 : 3;
  });
  return ranks.reduce((sum, one) => sum + one, 0);
}
