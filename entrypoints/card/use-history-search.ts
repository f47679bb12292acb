import { useEffect, useState } from 'preact/hooks';
import type { HistorySearch } from '../../components/card/history-search.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import type { HistorySearcher, SearchedHistory } from './search-history.ts';

/**
 * Searches the whole library. nb. Doesn't load the index or the search code before the user types, so that
 * the popup opens faster.
 */
export function useHistorySearch(library: Library, onFault: OnFault): HistorySearch {
  const [search, setSearch] = useState('');
  const [searcher, setSearcher] = useState<HistorySearcher>();
  const [result, setResult] = useState<SearchedHistory>();
  const isSearch = search.trim() !== '';

  const [isWanted, setWanted] = useState(false);
  if (isSearch && !isWanted) setWanted(true);
  useEffect(() => {
    if (!isWanted) return;
    let stop = () => {};
    let isUnmounted = false;
    import('./search-history.ts')
      .then(({ followHistory }) => {
        if (!isUnmounted) stop = followHistory(library, (next) => setSearcher(() => next), onFault);
      })
      .catch(onFault);
    return () => {
      isUnmounted = true;
      stop();
    };
  }, [library, isWanted, onFault]);
  useEffect(() => setResult(isSearch ? searcher?.(search) : undefined), [searcher, search]);

  return { search, onSearch: setSearch, searching: !result?.isWhole, ...result };
}
