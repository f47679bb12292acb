import { useEffect, useState } from 'preact/hooks';
import type { HistorySearch } from '../../components/popup/history-search.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import type { HistorySearcher, SearchedHistory } from './search-history.ts';

/**
 * The search of the history, over the whole library. nb. Neither the library nor the rules of the
 * search are read before somebody types: the popup opens without.
 */
export function useHistorySearch(library: Library, onFault: OnFault): HistorySearch {
  const [search, setSearch] = useState('');
  const [searcher, setSearcher] = useState<HistorySearcher>();
  const [outcome, setOutcome] = useState<SearchedHistory>();
  const isSearch = search.trim() !== '';

  const [isWanted, setWanted] = useState(false);
  if (isSearch && !isWanted) setWanted(true);
  useEffect(() => {
    if (!isWanted) return;
    let stop = () => {};
    let isGone = false;
    import('./search-history.ts')
      .then(({ followHistory }) => {
        if (!isGone) stop = followHistory(library, (next) => setSearcher(() => next), onFault);
      })
      .catch(onFault);
    return () => {
      isGone = true;
      stop();
    };
  }, [library, isWanted, onFault]);
  useEffect(() => setOutcome(isSearch ? searcher?.(search) : undefined), [searcher, search]);

  return { search, onSearch: setSearch, searching: !outcome?.isWhole, ...outcome };
}
