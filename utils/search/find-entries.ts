import { type Block, blocksOf, packLength, ranksIn } from './blocks.ts';
import type { Entry } from './entry.ts';
import { type Filter, filtersOf } from './filters.ts';
import { fold } from './fold.ts';
import { IN_LONG_TEXT, NO_MATCH, wordAt } from './match-term.ts';
import { type Clause, parseQuery, type Term } from './parse-query.ts';
import { defaultQuery, type LibraryQuery } from './query.ts';

/** Profiles' long texts (see `longText`) by slug. A profile without one has none. */
export type LongTexts = ReadonlyMap<string, string>;

/**
 * The entries that match a query. With the default sort order, the best matches of its text come first;
 * entries that match equally well keep their order in `sorted`. With another one, all keep it. Returns
 * `sorted` itself if the query isn't filtered. `now` is in ms since the epoch.
 *
 * The rank of an entry is the sum of the ranks (see `match-term.ts`) of all clauses, each by its best
 * alternative, so every better match moves it up. An entry whose whole name is the search text comes
 * before all others.
 */
export function findEntries(
  sorted: readonly Entry[],
  query: LibraryQuery,
  now: number,
  longTexts?: LongTexts,
): readonly Entry[] {
  const steps = findInSteps(sorted, query, now, longTexts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `findEntries`, in steps of at most a few ms, between which others can work. */
export function* findInSteps(
  sorted: readonly Entry[],
  query: LibraryQuery,
  now: number,
  longTexts: LongTexts | undefined,
): Generator<void, readonly Entry[], void> {
  const filters = filtersOf(query, now);
  // Longest first: it is usually the rarest, so most entries are ruled out by the first clause.
  const clauses = parseQuery(query.text).toSorted((one, other) => lengthOf(other) - lengthOf(one));
  if (clauses.length === 0 && filters.length === 0) return sorted;
  const whole = fold(query.text);
  const ranks = new Uint32Array(sorted.length).fill(NOT_FOUND);
  const sums = new Uint32Array(packLength);
  for (const block of blocksOf(sorted)) {
    addUp(block, clauses, longTexts, sums);
    for (let at = 0; at < block.entries.length; at++) {
      const rank = rankOf(block, at, sums[at] ?? NOT_FOUND, whole);
      const passes = filters.length === 0 || passesAll(block.entries[at], filters);
      if (rank !== NOT_FOUND && passes) ranks[block.indexes[at] ?? 0] = rank;
    }
    yield;
  }
  if (query.sort !== defaultQuery.sort) return sorted.filter((_, at) => ranks[at] !== NOT_FOUND);
  return byRank(sorted, ranks, clauses.length * IN_LONG_TEXT + 2);
}

/** Higher than any sum of ranks. nb. A larger one would be an object of its own in V8, for each row that isn't found. */
const NOT_FOUND = 2 ** 30 - 1;

const lengthOf = (clause: Clause) => Math.min(...clause.map(({ text }) => text.length));

/** nb. In a name that is the whole search, each word has the best rank. */
function rankOf({ entries, nameEnds }: Block, at: number, sum: number, whole: string): number {
  if (sum === NOT_FOUND) return NOT_FOUND;
  const isNamed =
    sum === 0 &&
    whole !== '' &&
    nameEnds[at] === whole.length &&
    entries[at]?.text.startsWith(whole);
  return isNamed ? 0 : sum + 1;
}

/**
 * Sets for each entry of a block the sum of the ranks of all clauses; `NOT_FOUND` if one doesn't hold. nb. In the same
 * `sums` for all blocks: garbage of every search adds up to pauses while the user types.
 */
function addUp(
  block: Block,
  clauses: readonly Clause[],
  longTexts: LongTexts | undefined,
  sums: Uint32Array,
): void {
  sums.fill(0);
  for (const clause of clauses) {
    const isSought = clause === clauses[0] ? undefined : (at: number) => sums[at] !== NOT_FOUND;
    const best = clause
      .map((term) => ranksOfTerm(block, term, isSought, longTexts))
      .reduce((some, others) => some.map((rank, at) => Math.min(rank, others[at] ?? NO_MATCH)));
    for (let at = 0; at < best.length; at++) {
      const sum = sums[at] ?? NOT_FOUND;
      const rank = best[at] ?? NO_MATCH;
      sums[at] = sum === NOT_FOUND || rank === NO_MATCH ? NOT_FOUND : sum + rank;
    }
  }
}

/** The rank of a term for each entry of a block. nb. Only looks at the long texts of those still found. */
function ranksOfTerm(
  block: Block,
  term: Term,
  isSought: ((at: number) => boolean) | undefined,
  longTexts: LongTexts | undefined,
): Uint8Array {
  const inRows = ranksIn(block, term, isSought);
  const ranks =
    longTexts && !term.field
      ? inRows.map((rank, at) =>
          rank < NO_MATCH || isSought?.(at) === false
            ? rank
            : rankInLongText(term, longTexts.get(block.entries[at]?.slug ?? '')),
        )
      : inRows;
  return term.isExcluded ? ranks.map((rank) => (rank === NO_MATCH ? 0 : NO_MATCH)) : ranks;
}

const rankInLongText = (term: Term, text: string | undefined) =>
  text && wordAt(text, term, 0) >= 0 ? IN_LONG_TEXT : NO_MATCH;

/** The entries that have one of so many ranks, those of the best rank first. */
function byRank(sorted: readonly Entry[], ranks: Uint32Array, count: number): readonly Entry[] {
  // nb. Counting instead of sorting: within a rank, the entries are in order already.
  const ends = new Uint32Array(count + 1);
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at] ?? NOT_FOUND;
    if (rank !== NOT_FOUND) ends[rank + 1] = (ends[rank + 1] ?? 0) + 1;
  }
  for (let rank = 0; rank < count; rank++)
    ends[rank + 1] = (ends[rank + 1] ?? 0) + (ends[rank] ?? 0);
  const found = new Array<Entry>(ends[count] ?? 0);
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at] ?? NOT_FOUND;
    if (rank === NOT_FOUND) continue;
    const next = ends[rank] ?? 0;
    found[next] = sorted[at] as Entry;
    ends[rank] = next + 1;
  }
  return found;
}

function passesAll(entry: Entry | undefined, filters: readonly Filter[]): boolean {
  if (!entry) return false;
  for (const passes of filters) if (!passes(entry)) return false;
  return true;
}
