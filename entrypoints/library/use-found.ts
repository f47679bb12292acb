import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Entry } from '../../utils/search/entry.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import { defaultQuery, type EntrySort, type LibraryQuery } from '../../utils/search/query.ts';
import { readingOrder } from '../../utils/search/reading-order.ts';
import { sortEntries, withChanges } from '../../utils/search/sort-entries.ts';
import { suggestionsOf } from '../../utils/search/suggestions.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';
import type { PeopleLists } from './use-people-lists.ts';

/** Filters by time are applied again once a minute, not at each tick of the clock. */
const filterIntervalMs = 60_000;

/** Delay after a change before what isn't on screen is prepared again, ms. */
const idleDelayMs = 500;

/**
 * The profiles that match the query, best first, and the suggestions for its filters. Until the whole
 * index is read, an unfiltered query finds `newest` instead of the rows read so far.
 */
export function useFound(
  index: LibraryIndex,
  query: LibraryQuery,
  now: number,
  newest: readonly ProfileSummary[],
  { members, positions }: Pick<PeopleLists, 'members' | 'positions'>,
) {
  const { list, sort } = query;
  const showsNewest =
    !index.isWhole && sort === defaultQuery.sort && list === undefined && !isFiltered(query);
  const all = useSorted(showsNewest ? emptyIndex : index, sort === 'list' ? 'newest' : sort);
  const inList = list === undefined ? undefined : (members.get(list) ?? nobody);
  const sorted = useMemo(() => {
    if (!inList) return all;
    const those = all.filter(({ slug }) => inList.has(slug));
    const positionOf = ({ slug }: Entry) => positions.get(slug) ?? Number.POSITIVE_INFINITY;
    return sort === 'list'
      ? those.sort((one, other) => positionOf(one) - positionOf(other) || 0)
      : those;
  }, [all, inList, positions, sort]);
  const filterTime =
    query.changed || query.fetched ? Math.floor(now / filterIntervalMs) * filterIntervalMs : 0;
  const found = useMemo<readonly ProfileSummary[]>(
    () => findEntries(sorted, query, filterTime),
    [sorted, query, filterTime],
  );
  const [suggestions, setSuggestions] = useState(() => suggestionsOf([]));
  useEffect(() => {
    const timer = setTimeout(() => {
      setSuggestions(suggestionsOf(all));
      // nb. Otherwise the first search of a list would take twice as long.
      readingOrder(sorted);
    }, idleDelayMs);
    return () => clearTimeout(timer);
  }, [all, sorted]);
  return { found: showsNewest ? newest : found, suggestions };
}

const nobody: ReadonlySet<Slug> = new Set();

const emptyIndex: LibraryIndex = { entries: [], isWhole: false };

interface Sorted {
  readonly entries: readonly Entry[];
  readonly sort: EntrySort;
  readonly sorted: readonly Entry[];
}

/** The sorted entries. If few have changed, the sorted list is updated instead of sorted again. */
function useSorted({ entries, step }: LibraryIndex, sort: EntrySort): readonly Entry[] {
  const last = useRef<Sorted | undefined>(undefined);
  return useMemo(() => {
    const before = last.current;
    const sorted =
      before && step && before.entries === step.before && before.sort === sort
        ? withChanges(before.sorted, step.removed, step.added, sort)
        : sortEntries(entries, sort);
    last.current = { entries, sort, sorted };
    return sorted;
  }, [entries, step, sort]);
}
