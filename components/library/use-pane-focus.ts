import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus into the detail when it opens and covers the list, and back to the list when it closes.
 * If both are visible, opening doesn't move the focus.
 */
export function usePaneFocus(
  list: RefObject<HTMLElement | null>,
  detail: RefObject<HTMLElement | null>,
  isOpen: boolean,
): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    if (isOpen && list.current && getComputedStyle(list.current).visibility === 'hidden') {
      detail.current?.focus();
    }
    // The Back button had the focus and is removed.
    if (!isOpen && !document.activeElement?.matches('input, select, textarea')) {
      list.current?.focus({ preventScroll: true });
    }
  }, [list, detail, isOpen]);
}
