import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Whether a key asked for a field. `onAsked` is called once the field has the focus. */
export interface Asked {
  isAsked?: boolean;
  onAsked?: (() => void) | undefined;
}

/** Focuses a field when a key asks for it. */
export function useAskedFocus(
  field: RefObject<HTMLElement | null>,
  { isAsked = false, onAsked }: Asked,
): void {
  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    onAsked?.();
  }, [field, isAsked, onAsked]);
}
