import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Whether a key asked for a field. `onAsked` is called once the field has the focus. */
export interface Asked {
  isAsked?: boolean;
  onAsked?: (() => void) | undefined;
}

/** Focuses a field when a key asks for it: at once, so that what is typed next goes into it. */
export function useAskedFocus(
  field: RefObject<HTMLElement | null>,
  { isAsked = false, onAsked }: Asked,
): void {
  useLayoutEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    onAsked?.();
  }, [field, isAsked, onAsked]);
}
