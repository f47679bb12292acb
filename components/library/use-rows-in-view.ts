import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type RowsInView, rowsOfPage, scrollToShow, visibleRows } from './visible-rows.ts';

/** In px, as library-list.css draws them. A narrow list has three lines in a row, a wide one two. */
const ROW_HEIGHT = 58;
const NARROW_ROW_HEIGHT = 78;
const NARROW = 540;

/** Follows a scrolling list: which of its rows are to be drawn, and how high they are. */
export function useRowsInView(scroller: RefObject<HTMLElement | null>, count: number) {
  const [scrollTop, setScrollTop] = useState(0);
  const [size, setSize] = useState({ width: NARROW, height: window.innerHeight });
  const isNarrow = size.width < NARROW;
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const view: RowsInView = { count, rowHeight, scrollTop, height: size.height };
  const { start, end } = visibleRows(view);

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const measure = () => {
      // nb. Nothing has a size where the page is not laid out; the window is as good a guess.
      const { clientWidth: width, clientHeight: height } = list;
      if (width && height) setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, [scroller]);

  const drawnHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    // Rows of another height: the same person stays at the top.
    if (scroller.current) scroller.current.scrollTop *= rowHeight / drawnHeight.current;
    drawnHeight.current = rowHeight;
  }, [scroller, rowHeight]);

  const here = (): RowsInView => ({ ...view, scrollTop: scroller.current?.scrollTop ?? 0 });
  return {
    start,
    end,
    rowHeight,
    isNarrow,
    page: rowsOfPage(view),
    onScroll: () => {
      const next = visibleRows(here());
      if (next.start !== start || next.end !== end) setScrollTop(here().scrollTop);
    },
    show: (at: number) => {
      if (scroller.current) scroller.current.scrollTop = scrollToShow(at, here());
    },
  };
}
