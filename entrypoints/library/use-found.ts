import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Entry } from '../../utils/search/entry.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import { defaultQuery, type LibraryQuery, type Sort } from '../../utils/search/query.ts';
import { readingOrder } from '../../utils/search/reading-order.ts';
import { sortEntries, withChanges } from '../../utils/search/sort-entries.ts';
import { suggestionsOf } from '../../utils/search/suggestions.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';

/** Ms; who was fetched "within a day" is not looked for anew at each tick of the clock. */
const grainMs = 60_000;

/** Ms without a change before what is not on screen is made ready again. */
const quietMs = 500;

/**
 * Who matches the query, best first, and what its filters can be set to. Until all is read, who asks
 * for nothing sees the `newest`, and not whoever was read so far.
 */
export function useFound(
  index: LibraryIndex,
  query: LibraryQuery,
  now: number,
  newest: readonly ProfileSummary[],
) {
  const isOpening = !index.isWhole && query.sort === defaultQuery.sort && !isFiltered(query);
  const sorted = useSorted(isOpening ? nothing : index, query.sort);
  const roughly = query.changed || query.fetched ? Math.floor(now / grainMs) * grainMs : 0;
  const found = useMemo<readonly ProfileSummary[]>(
    () => findEntries(sorted, query, roughly),
    [sorted, query, roughly],
  );
  const [suggestions, setSuggestions] = useState(() => suggestionsOf([]));
  useEffect(() => {
    const timer = setTimeout(() => {
      setSuggestions(suggestionsOf(sorted));
      // nb. The first search of a list would take as long again for this: it is done before one.
      readingOrder(sorted);
    }, quietMs);
    return () => clearTimeout(timer);
  }, [sorted]);
  return { found: isOpening ? newest : found, suggestions };
}

const nothing: LibraryIndex = { entries: [], isWhole: false };

interface Sorted {
  readonly of: readonly Entry[];
  readonly sort: Sort;
  readonly sorted: readonly Entry[];
}

/** The entries in order; where few have changed, the order before is mended instead of made anew. */
function useSorted({ entries, step }: LibraryIndex, sort: Sort): readonly Entry[] {
  const last = useRef<Sorted | undefined>(undefined);
  return useMemo(() => {
    const before = last.current;
    const sorted =
      before && step && before.of === step.before && before.sort === sort
        ? withChanges(before.sorted, step.gone, step.come, sort)
        : sortEntries(entries, sort);
    last.current = { of: entries, sort, sorted };
    return sorted;
  }, [entries, step, sort]);
}
