import { useEffect, useMemo } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { readingOrder } from '../../utils/search/reading-order.ts';
import { sortEntries } from '../../utils/search/sort-entries.ts';
import { suggestionsOf } from '../../utils/search/suggestions.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';

/** Ms; who was fetched "within a day" is not looked for anew at each tick of the clock. */
const grainMs = 60_000;

/** Who matches the query, best first, and what its filters can be set to. */
export function useFound(index: LibraryIndex, query: LibraryQuery, now: number) {
  const { entries } = index;
  const roughly = query.changed || query.fetched ? Math.floor(now / grainMs) * grainMs : 0;
  const sorted = useMemo(() => sortEntries(entries, query.sort), [entries, query.sort]);
  const found = useMemo<readonly ProfileSummary[]>(
    () => findEntries(sorted, query, roughly).map(({ row }) => row),
    [sorted, query, roughly],
  );
  // nb. The first search of a list would take as long again for this: it is done before somebody types.
  useEffect(() => {
    const timer = setTimeout(() => readingOrder(sorted));
    return () => clearTimeout(timer);
  }, [sorted]);
  const suggestions = useMemo(() => suggestionsOf(entries), [entries]);
  return { found, suggestions };
}
