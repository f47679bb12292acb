import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import {
  type LibraryView,
  libraryAddress,
  readLibraryAddress,
} from '../../utils/search/library-address.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';

/** Ms without a keystroke before the address follows. nb. Browsers refuse more than 100 in 10 s. */
const settledMs = 200;

/**
 * What the page shows, kept in its address, so that a reload, a bookmark and the browser's back
 * button all come back to it. To open a profile is a step of its own to go back from; to type is not.
 */
export function useView() {
  const [view, setView] = useState(readAddress);
  const latest = useRef(view);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = useCallback((after: LibraryView) => {
    latest.current = after;
    setView(after);
  }, []);
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    history.replaceState(null, '', addressOf(latest.current));
  }, []);

  useEffect(() => {
    const read = () => show(readAddress());
    addEventListener('popstate', read);
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('pagehide', settle);
    };
  }, [show, settle]);

  const setQuery = useCallback(
    (query: LibraryQuery) => {
      show({ ...latest.current, query });
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, settledMs);
    },
    [show, settle],
  );
  const open = useCallback(
    (slug: Slug | undefined) => {
      if (slug === latest.current.open) return;
      settle();
      const { query } = latest.current;
      show(slug === undefined ? { query } : { query, open: slug });
      history.pushState(null, '', addressOf(latest.current));
    },
    [show, settle],
  );
  return { view, setQuery, open };
}

const readAddress = () => readLibraryAddress(location.search);

const addressOf = (view: LibraryView) => `${location.pathname}${libraryAddress(view)}`;
