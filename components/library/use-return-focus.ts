import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LibraryArea } from '../../utils/search/library-address.ts';

/** Moves the focus to the list when it replaces an area of the page that had the focus. */
export function useReturnFocus(list: RefObject<HTMLElement | null>, area: LibraryArea): void {
  const last = useRef(area);
  useLayoutEffect(() => {
    if (last.current === area) return;
    last.current = area;
    const isLost = document.activeElement?.matches('body');
    if (area === 'people' && isLost) list.current?.focus({ preventScroll: true });
  }, [list, area]);
}
