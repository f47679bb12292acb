import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { prepareBlocks } from '../../utils/search/blocks.ts';
import type { Entry } from '../../utils/search/entry.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import { fold } from '../../utils/search/fold.ts';
import { parseQuery } from '../../utils/search/parse-query.ts';
import { defaultQuery, type EntrySort, type LibraryQuery } from '../../utils/search/query.ts';
import { sortEntries, withChanges } from '../../utils/search/sort-entries.ts';
import { suggestInSteps, suggestionsOf } from '../../utils/search/suggestions.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';
import type { PeopleLists } from '../shared/use-people-lists.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { inSteps } from './in-steps.ts';
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
 * texts match is added when they are read and searched; `isSearching` until then. `entries` are the whole
 * result, once it is complete. `nearQueries` are what the user may have meant if nothing is found.
 */
export function useFound(
  library: Pick<LibraryDetails, 'longTexts' | 'longTextsOf'>,
  index: LibraryIndex,
  query: LibraryQuery,
  now: number,
  newest: readonly ProfileSummary[],
  { lists, members, positions }: PeopleLists,
  onFault: OnFault,
) {
  const { list, sort } = query;
  const showsNewest =
    !index.isWhole && sort === defaultQuery.sort && list === undefined && !isFiltered(query);
  const bare = useSorted(showsNewest ? emptyIndex : index, sort === 'list' ? 'newest' : sort);
  const asksForLists = useMemo(() => looksInLists(query), [query]);
  // nb. Only for a search that needs it: the rows of the index don't have the lists.
  const all = useMemo(
    () => (asksForLists ? withLists(bare, lists, members) : bare),
    [asksForLists, bare, lists, members],
  );
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
  const found = useMemo(() => findEntries(sorted, query, filterTime), [sorted, query, filterTime]);
  const isDeep = useMemo(() => index.isWhole && looksEverywhere(query), [index.isWhole, query]);
  const read = useLongTexts(library, isDeep, onFault);
  const deep = useDeepSearch(isDeep, { sorted, query, now: filterTime, read });
  const [suggestions, setSuggestions] = useState(() => suggestionsOf([]));
  useEffect(() => {
    let stop = () => {};
    const timer = setTimeout(() => {
      const stopSuggesting = inSteps(suggestInSteps(all), setSuggestions);
      const stopPreparing = inSteps(prepareBlocks(sorted), () => {});
      stop = () => {
        stopSuggesting();
        stopPreparing();
      };
    }, idleDelayMs);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [all, sorted]);
  const isSearching = isDeep && !deep;
  const shown: readonly ProfileSummary[] = showsNewest ? newest : (deep ?? found);
  const foundNothing = shown.length === 0 && index.isWhole && !isSearching;
  const nearQueries = useNearQueries(foundNothing, sorted, query, filterTime);
  return {
    found: shown,
    entries: index.isWhole && !isSearching ? (deep ?? found) : undefined,
    isSearching,
    nearQueries,
    suggestions,
  };
}

/** Whether the query has a term that may be in a long text. */
const looksEverywhere = ({ text }: LibraryQuery) =>
  parseQuery(text).some((clause) => clause.some(({ field }) => field === undefined));

/** Whether the query has a term about lists. */
const looksInLists = ({ text }: LibraryQuery) =>
  parseQuery(text).some((clause) => clause.some(({ field }) => field === 'list'));

/** The entries with the names of the lists that each person is in. */
function withLists(
  entries: readonly Entry[],
  lists: PeopleLists['lists'],
  members: PeopleLists['members'],
): readonly Entry[] {
  const named = lists.map(({ id, name }) => ({ foldedName: fold(name), inside: members.get(id) }));
  return entries.map((entry) => {
    const its = named.filter(({ inside }) => inside?.has(entry.slug));
    return its.length === 0
      ? entry
      : { ...entry, foldedLists: its.map(({ foldedName }) => foldedName) };
  });
}

const nobody: ReadonlySet<Slug> = new Set();

const emptyIndex: LibraryIndex = { entries: [], isWhole: false };

interface Sorted {
  readonly entries: readonly Entry[];
  readonly sort: EntrySort;
  readonly sorted: readonly Entry[];
}

/** The sorted entries. If few have changed, the sorted list is updated instead of sorted again. */
function useSorted(
  { entries, step, sort: order }: LibraryIndex,
  sort: EntrySort,
): readonly Entry[] {
  const last = useRef<Sorted | undefined>(undefined);
  return useMemo(() => {
    const before = last.current;
    const sorted =
      before && step && before.entries === step.before && before.sort === sort
        ? withChanges(before.sorted, step.removed, step.added, sort)
        : sort === order
          ? entries
          : sortEntries(entries, sort);
    last.current = { entries, sort, sorted };
    return sorted;
  }, [entries, step, order, sort]);
}
