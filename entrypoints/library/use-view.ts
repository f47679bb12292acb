import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import {
  type LibraryView,
  libraryAddress,
  readLibraryAddress,
} from '../../utils/search/library-address.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';

/**
 * Delay after the last keystroke before the address is updated, ms. nb. Browsers refuse more than 100
 * updates in 10 s.
 */
const typingDelayMs = 200;

/**
 * What the page shows. It is kept in the page's address, so that reloading, a bookmark and the Back
 * button restore it. Opening a profile adds a step to the history; typing doesn't.
 */
export function useView() {
  const [view, setView] = useState(readAddress);
  const latest = useRef(view);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = useCallback((next: LibraryView) => {
    latest.current = next;
    setView(next);
  }, []);
  const updateAddress = useCallback(() => {
    clearTimeout(timer.current);
    history.replaceState(null, '', addressOf(latest.current));
  }, []);

  useEffect(() => {
    const read = () => show(readAddress());
    addEventListener('popstate', read);
    addEventListener('pagehide', updateAddress);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('pagehide', updateAddress);
    };
  }, [show, updateAddress]);

  const setQuery = useCallback(
    (query: LibraryQuery) => {
      show({ ...latest.current, query });
      clearTimeout(timer.current);
      timer.current = setTimeout(updateAddress, typingDelayMs);
    },
    [show, updateAddress],
  );
  const open = useCallback(
    (slug: Slug | undefined) => {
      if (slug === latest.current.open) return;
      updateAddress();
      const { query } = latest.current;
      show(slug === undefined ? { query } : { query, open: slug });
      history.pushState(null, '', addressOf(latest.current));
    },
    [show, updateAddress],
  );
  return { view, setQuery, open };
}

const readAddress = () => readLibraryAddress(location.search);

const addressOf = (view: LibraryView) => `${location.pathname}${libraryAddress(view)}`;
