import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where the detail covers the list, the focus goes with what is on screen: into the detail as it
 * opens, back to the list as it closes. Beside the list, it stays where it is.
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
    // The button that leads back is no longer there, and the focus with it.
    if (!isOpen && !document.activeElement?.matches('input, select, textarea')) {
      list.current?.focus({ preventScroll: true });
    }
  }, [list, detail, isOpen]);
}
