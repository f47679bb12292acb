import type { Entry } from './entry.ts';
import type { EntrySort } from './query.ts';

type Compare = (one: Entry, other: Entry) => number;

const bySlug: Compare = (one, other) => {
  if (one.slug === other.slug) return 0;
  return one.slug < other.slug ? -1 : 1;
};
// nb. For two that have no such time the difference is NaN, which is falsy.
const newestFirst: Compare = (one, other) =>
  fetchedAt(other, -Infinity) - fetchedAt(one, -Infinity) || bySlug(one, other);
const oldestFirst: Compare = (one, other) =>
  fetchedAt(one, Infinity) - fetchedAt(other, Infinity) || bySlug(one, other);
const lastChangedFirst: Compare = (one, other) =>
  changedAt(other) - changedAt(one) || newestFirst(one, other);
const nameOf = ({ text, nameEnd }: Entry) => text.slice(0, nameEnd);
const companyOf = ({ foldedCompany }: Entry) => foldedCompany;
const fetchedAt = (entry: Entry, never: number) => entry.fetchedAt ?? never;
const changedAt = (entry: Entry) => entry.changedAt ?? Number.NEGATIVE_INFINITY;

const orders: Readonly<Record<EntrySort, (entries: readonly Entry[]) => Entry[]>> = {
  newest: (entries) => entries.toSorted(newestFirst),
  oldest: (entries) => entries.toSorted(oldestFirst),
  changed: (entries) => entries.toSorted(lastChangedFirst),
  name: (entries) => sortByText(entries, nameOf),
  company: (entries) => sortByText(entries, companyOf),
};

/**
 * A sorted copy of the entries. Those without a company, a change or a fetch come last. Equal entries
 * are in order of newest first, then by slug. Texts are compared folded, by code units: that keeps
 * each script together and is many times faster than the browser's collation.
 */
export const sortEntries = (entries: readonly Entry[], sort: EntrySort): readonly Entry[] =>
  orders[sort](entries);

/** nb. Groups first: among 100,000 names or companies many are equal and needn't be compared. */
function sortByText(entries: readonly Entry[], textOf: (entry: Entry) => string): Entry[] {
  const groups = Map.groupBy(entries, textOf);
  const unnamed = groups.get('') ?? [];
  groups.delete('');
  const inOrder = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return [...inOrder.map(([, group]) => group), unnamed].flatMap((group) =>
    group.toSorted(newestFirst),
  );
}

/**
 * Sorts entries that come in pieces, newest first. nb. Sorting 100,000 at once would block the page; merging sorted
 * runs of about equal lengths takes a few ms at a time.
 */
export function createSorter(): {
  add(entries: readonly Entry[]): void;
  /** All that were added so far. */
  sorted(): readonly Entry[];
} {
  const runs: (readonly Entry[])[] = [];
  const mergeLast = () => {
    const [one = [], other = []] = runs.splice(-2);
    // nb. The browser's sort finds the two runs, and only merges them.
    runs.push(sortEntries([...one, ...other], 'newest'));
  };
  return {
    add(entries) {
      runs.push(sortEntries(entries, 'newest'));
      while ((runs.at(-2)?.length ?? Number.POSITIVE_INFINITY) <= (runs.at(-1)?.length ?? 0)) {
        mergeLast();
      }
    },
    sorted() {
      while (runs.length > 1) mergeLast();
      return runs[0] ?? [];
    },
  };
}

/** Up to so many entries are inserted one by one. */
const maxInserted = 4;

/** A copy of a sorted list with some entries removed and some added, still sorted. Many times faster than sorting again. */
export function withChanges(
  sorted: readonly Entry[],
  removed: ReadonlySet<Entry>,
  added: readonly Entry[],
  sort: EntrySort,
): readonly Entry[] {
  const compare = comparers[sort];
  const changed = sorted.filter((entry) => !removed.has(entry));
  // nb. The browser's sort finds the two runs, and only merges them.
  if (added.length > maxInserted) return [...changed, ...sortEntries(added, sort)].sort(compare);
  for (const entry of added) changed.splice(insertionIndex(entry, changed, compare), 0, entry);
  return changed;
}

/** The index of the first entry that comes after it, by binary search. */
function insertionIndex(entry: Entry, sorted: readonly Entry[], compare: Compare): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = sorted[middle];
    if (other && compare(other, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Alphabetical order, with empty texts last. */
const byText =
  (textOf: (entry: Entry) => string): Compare =>
  (one, other) => {
    const [text, next] = [textOf(one), textOf(other)];
    if (text === next) return newestFirst(one, other);
    if (text === '' || next === '') return text === '' ? 1 : -1;
    return text < next ? -1 : 1;
  };

const comparers: Readonly<Record<EntrySort, Compare>> = {
  newest: newestFirst,
  oldest: oldestFirst,
  changed: lastChangedFirst,
  name: byText(nameOf),
  company: byText(companyOf),
};
