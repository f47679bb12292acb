import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

/** How far the panes of the library are scrolled, in px. */
export interface ScrollPositions {
  readonly list: number;
  readonly detail: number;
}

/** A scroll position to return to. A new object each time. */
interface Goal {
  readonly top: number;
}

/**
 * Scrolls a pane to `goal` once its content is high enough, unless it is scrolled before that. Returns a
 * handler of its scroll events, which calls `onScroll` with where the user has scrolled.
 */
export function useScrollPosition(
  pane: RefObject<HTMLElement | null>,
  goal: Goal | undefined,
  onScroll: ((top: number) => void) | undefined,
): () => void {
  /** The goal until it is reached, and how far it got. */
  const pending = useRef<{ readonly top: number; reached: number } | undefined>(undefined);
  /** Whether the pane is known to be at its top. nb. Asking the browser makes it lay out the page at once. */
  const isAtTop = useRef(true);
  useLayoutEffect(() => {
    if (!goal || !pane.current) return;
    const isThere = goal.top === 0 && isAtTop.current;
    pending.current = isThere ? undefined : { ...goal, reached: pane.current.scrollTop };
  }, [pane, goal]);
  // nb. After every render: the content comes in pieces.
  useLayoutEffect(() => {
    const element = pane.current;
    const current = pending.current;
    if (!element || !current) return;
    if (element.scrollTop === current.reached) {
      element.scrollTop = current.top;
      current.reached = element.scrollTop;
      isAtTop.current = current.reached === 0;
    } else pending.current = undefined;
    if (Math.abs(current.reached - current.top) < 1) pending.current = undefined;
  });
  return useCallback(() => {
    const top = pane.current?.scrollTop ?? 0;
    isAtTop.current = top === 0;
    // nb. On the way to the goal, content that is still too low isn't where the user has scrolled to.
    if (top === pending.current?.reached) return;
    pending.current = undefined;
    onScroll?.(top);
  }, [pane, onScroll]);
}
