import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Entry } from '../../utils/search/entry.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import { parseQuery } from '../../utils/search/parse-query.ts';
import { defaultQuery, type LibraryQuery, type Sort } from '../../utils/search/query.ts';
import { readingOrder } from '../../utils/search/reading-order.ts';
import { sortEntries, withChanges } from '../../utils/search/sort-entries.ts';
import { suggestionsOf } from '../../utils/search/suggestions.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useDeepSearch } from './use-deep-search.ts';
import { useLongTexts } from './use-long-texts.ts';
import { useNearQueries } from './use-near-queries.ts';

/** Filters by time are applied again once a minute, not at each tick of the clock. */
const filterIntervalMs = 60_000;

/** Delay after a change before what isn't on screen is prepared again, ms. */
const idleDelayMs = 500;

/**
 * The profiles that match the query, best first, and the suggestions for its filters. Until the whole
 * index is read, an unfiltered query finds `newest` instead of the rows read so far. What only the long
 * texts match is added when they are read and searched; `isSearching` until then. `nearQueries` are what
 * the user may have meant if nothing is found.
 */
export function useFound(
  library: Pick<LibraryDetails, 'longTexts' | 'longTextsOf'>,
  index: LibraryIndex,
  query: LibraryQuery,
  now: number,
  newest: readonly ProfileSummary[],
  onFault: OnFault,
) {
  const showsNewest = !index.isWhole && query.sort === defaultQuery.sort && !isFiltered(query);
  const sorted = useSorted(showsNewest ? emptyIndex : index, query.sort);
  const filterTime =
    query.changed || query.fetched ? Math.floor(now / filterIntervalMs) * filterIntervalMs : 0;
  const found = useMemo<readonly ProfileSummary[]>(
    () => findEntries(sorted, query, filterTime),
    [sorted, query, filterTime],
  );
  const isDeep = useMemo(() => index.isWhole && looksEverywhere(query), [index.isWhole, query]);
  const read = useLongTexts(library, isDeep, onFault);
  const deep = useDeepSearch(isDeep, { sorted, query, now: filterTime, read });
  const [suggestions, setSuggestions] = useState(() => suggestionsOf([]));
  useEffect(() => {
    const timer = setTimeout(() => {
      setSuggestions(suggestionsOf(sorted));
      // nb. Otherwise the first search of a list would take twice as long.
      readingOrder(sorted);
    }, idleDelayMs);
    return () => clearTimeout(timer);
  }, [sorted]);
  const isSearching = isDeep && !deep;
  const all = showsNewest ? newest : (deep ?? found);
  const foundNothing = all.length === 0 && index.isWhole && !isSearching;
  const nearQueries = useNearQueries(foundNothing, sorted, query, filterTime);
  return {
    found: all,
    isSearching,
    nearQueries,
    suggestions,
  };
}

/** Whether the query has a term that may be in a long text. */
const looksEverywhere = ({ text }: LibraryQuery) =>
  parseQuery(text).some((clause) => clause.some(({ field }) => field === undefined));

const emptyIndex: LibraryIndex = { entries: [], isWhole: false };

interface Sorted {
  readonly entries: readonly Entry[];
  readonly sort: Sort;
  readonly sorted: readonly Entry[];
}

/** The sorted entries. If few have changed, the sorted list is updated instead of sorted again. */
function useSorted({ entries, step }: LibraryIndex, sort: Sort): readonly Entry[] {
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
