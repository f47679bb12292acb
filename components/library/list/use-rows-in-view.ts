import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type RowsInView, rowsOfPage, scrollToShow, visibleRows } from './visible-rows.ts';

/** In px, as in library-list.css. A row has three lines in a narrow list and two in a wide one. */
const ROW_HEIGHT = 58;
const NARROW_ROW_HEIGHT = 78;
const MIN_WIDE_WIDTH = 540;

/** Follows a scrolling list: which of its rows must be rendered, and how high they are. */
export function useRowsInView(scroller: RefObject<HTMLElement | null>, count: number) {
  const [scrollTop, setScrollTop] = useState(0);
  const [size, setSize] = useState({ width: MIN_WIDE_WIDTH, height: window.innerHeight });
  const isNarrow = size.width < MIN_WIDE_WIDTH;
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const view: RowsInView = { count, rowHeight, scrollTop, height: size.height };
  const { start, end } = visibleRows(view);

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

  const previousRowHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    // Keeps the same row at the top when the row height changes.
    if (scroller.current) scroller.current.scrollTop *= rowHeight / previousRowHeight.current;
    previousRowHeight.current = rowHeight;
  }, [scroller, rowHeight]);

  const currentView = (): RowsInView => ({ ...view, scrollTop: scroller.current?.scrollTop ?? 0 });
  return {
    start,
    end,
    rowHeight,
    isNarrow,
    page: rowsOfPage(view),
    onScroll: () => {
      const current = currentView();
      const next = visibleRows(current);
      if (next.start !== start || next.end !== end) setScrollTop(current.scrollTop);
    },
    show: (at: number) => {
      if (scroller.current) scroller.current.scrollTop = scrollToShow(at, currentView());
    },
  };
}
