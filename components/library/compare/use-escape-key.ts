import { useEffect } from 'preact/hooks';

/**
 * Where Escape clears a field, or belongs to a dialog or an open menu. An empty field has nothing to clear: the
 * search field has the focus when the page opens.
 */
const ownEscape =
  'input:not([type="checkbox"], :placeholder-shown), textarea, select, dialog, [aria-expanded="true"]';

/** Calls `onEscape` when Escape is pressed anywhere on the page, unless what has the focus needs it. */
export function useEscapeKey(onEscape: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(ownEscape)) return;
      onEscape();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onEscape]);
}
