import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryQuery } from '../../../utils/search/query.ts';
import { type RowsInView, rowsOfPage, scrollToShow, visibleRows } from './visible-rows.ts';

/** In px, as in library-list.css. A row has three lines in a narrow list and two in a wide one. */
const ROW_HEIGHT = 58;
const NARROW_ROW_HEIGHT = 78;
const MIN_WIDE_WIDTH = 540;

/**
 * Follows a scrolling list: which of its rows must be rendered, and how high they are. After a new query only those in
 * view are, so that they are on screen sooner; the others follow.
 */
export function useRowsInView(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  query: LibraryQuery,
) {
  const [scrollTop, setScrollTop] = useState(0);
  const [size, setSize] = useState({ width: MIN_WIDE_WIDTH, height: window.innerHeight });
  const isNarrow = size.width < MIN_WIDE_WIDTH;
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const view: RowsInView = { count, rowHeight, scrollTop, height: size.height };
  const [painted, setPainted] = useState(query);
  useEffect(() => setPainted(query), [query]);
  const { start, end } = visibleRows(view, painted !== query);

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const measure = () => {
      // nb. Elements have no size before the page has a layout. The initial guess is good enough.
      const { clientWidth: width, clientHeight: height } = list;
      if (width && height) setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, [scroller]);

  /** Where the list was last known to be scrolled to. nb. Asking the browser makes it lay out the page at once. */
  const knownTop = useRef(0);
  const scrollTo = (top: number) => {
    if (!scroller.current || (top === 0 && knownTop.current === 0)) return;
    scroller.current.scrollTop = top;
    knownTop.current = scroller.current.scrollTop;
  };

  const previousRowHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    // Keeps the same row at the top when the row height changes.
    scrollTo(knownTop.current * (rowHeight / previousRowHeight.current));
    previousRowHeight.current = rowHeight;
  }, [scroller, rowHeight]);
  return {
    start,
    end,
    rowHeight,
    isNarrow,
    page: rowsOfPage(view),
    onScroll: () => {
      knownTop.current = scroller.current?.scrollTop ?? 0;
      const current = { ...view, scrollTop: knownTop.current };
      const next = visibleRows(current);
      if (next.start !== start || next.end !== end) setScrollTop(current.scrollTop);
    },
    show: (at: number) => scrollTo(scrollToShow(at, { ...view, scrollTop: knownTop.current })),
  };
}
