import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the heading of a section when the control that had it is removed: the next Tab goes on from there. The
 * heading needs `tabIndex={-1}`.
 */
export function useKeptFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<EventTarget>(null);
  useLayoutEffect(() => {
    const isRemoved = last.current instanceof HTMLElement && !last.current.isConnected;
    if (!isRemoved || !document.activeElement?.matches('body')) return;
    last.current = null;
    heading.current?.focus({ preventScroll: true });
  });
  return {
    heading,
    /** For the section. */
    noteFocus: ({ target }: FocusEvent) => {
      last.current = target;
    },
  };
}
