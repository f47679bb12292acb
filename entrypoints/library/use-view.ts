import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ScrollPositions } from '../../components/library/use-scroll-position.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import {
  type LibraryArea,
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

/** What the page shows, and where it is scrolled to when it starts to. */
interface ShownView extends LibraryView {
  readonly scrollTo: Partial<ScrollPositions>;
}

/**
 * What the page shows. It is kept in the page's address, so that reloading, a bookmark and the Back
 * button restore it. Opening a profile, or something else in the main area, adds a step to the history;
 * typing, and moving on with the arrow keys, don't. Each step also keeps how far the list and the detail
 * are scrolled.
 */
export function useView() {
  const [view, setView] = useState<ShownView>(readStep);
  const latest = useRef(view);
  const positions = useRef<ScrollPositions>({ ...top, ...view.scrollTo });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = useCallback((next: ShownView) => {
    latest.current = next;
    positions.current = { ...positions.current, ...next.scrollTo };
    setView(next);
  }, []);
  const onScroll = useCallback((scrolled: Partial<ScrollPositions>) => {
    positions.current = { ...positions.current, ...scrolled };
  }, []);
  const keepPositions = useCallback(
    () => navigation.updateCurrentEntry({ state: positions.current }),
    [],
  );
  const updateAddress = useCallback(() => {
    clearTimeout(timer.current);
    history.replaceState(null, '', addressOf(latest.current));
    keepPositions();
  }, [keepPositions]);

  useEffect(() => {
    const read = () => {
      const step = readStep();
      const isSameQuery = queryAddress(step) === queryAddress(latest.current);
      // nb. As long as the list is the same, it stays where the user sees it.
      const isSameList = isSameQuery && step.view === latest.current.view;
      const { query } = isSameQuery ? latest.current : step;
      const { detail, list } = step.scrollTo;
      show({ ...step, query, scrollTo: isSameList ? { detail } : { detail, list } });
    };
    addEventListener('popstate', read);
    addEventListener('pagehide', updateAddress);
    // nb. Before Back or Forward. When `popstate` fires, the step that was left can't be changed any more.
    navigation.addEventListener('navigate', keepPositions);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('pagehide', updateAddress);
      navigation.removeEventListener('navigate', keepPositions);
    };
  }, [show, updateAddress, keepPositions]);

  /** Shows what is only another state of the same step. */
  const follow = useCallback(
    (next: ShownView) => {
      show(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(updateAddress, typingDelayMs);
    },
    [show, updateAddress],
  );
  const addStep = useCallback(
    (next: ShownView) => {
      updateAddress();
      // nb. First, so that the step that is left keeps its positions.
      history.pushState(null, '', addressOf(next));
      show(next);
    },
    [show, updateAddress],
  );

  /** Shows the people of a query in the main area. */
  const setQuery = useCallback(
    (query: LibraryQuery) => {
      const { with: _, ...others } = latest.current;
      const next = { ...others, view: 'people', query, scrollTo: { list: 0 } } as const;
      if (latest.current.view === 'people') follow(next);
      else addStep(next);
    },
    [follow, addStep],
  );
  const setArea = useCallback(
    (view: LibraryArea) => {
      const { with: _, ...others } = latest.current;
      if (view === others.view) return;
      addStep({ ...others, view, scrollTo: { list: 0 } });
    },
    [addStep],
  );
  const open = useCallback(
    (slug: Slug | undefined, follows = false) => {
      if (slug === latest.current.open) return;
      const { open: _, ...others } = latest.current;
      const next = {
        ...others,
        ...(slug !== undefined && { open: slug }),
        scrollTo: { detail: 0 },
      };
      if (follows) follow(next);
      else addStep(next);
    },
    [follow, addStep],
  );
  /** Shows two or three people side by side, without the one who is open. */
  const compare = useCallback(
    (people: readonly Slug[]) => {
      const { open: _, ...others } = latest.current;
      addStep({ ...others, view: 'compare', with: people, scrollTo: { list: 0 } });
    },
    [addStep],
  );
  /** Leaves the area for the people: by a step back if that is where they are, so that they are as before. */
  const back = useCallback(() => {
    const index = navigation.currentEntry?.index ?? 0;
    const previous = navigation.entries()[index - 1]?.url;
    const isPeople = previous && readLibraryAddress(new URL(previous).search).view === 'people';
    if (isPeople) history.back();
    else setArea('people');
  }, [setArea]);
  return { view, setQuery, setArea, open, compare, back, onScroll };
}

const top: ScrollPositions = { list: 0, detail: 0 };

/** The current step of the history. */
function readStep() {
  const { list, detail } = { ...top, ...(navigation.currentEntry?.getState() as object) };
  return { ...readLibraryAddress(location.search), scrollTo: { list, detail } };
}

const queryAddress = ({ query }: LibraryView) => libraryAddress({ view: 'people', query });

const addressOf = (view: LibraryView) => `${location.pathname}${libraryAddress(view)}`;
