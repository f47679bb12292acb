import { useEffect } from 'preact/hooks';
import type { LibraryUndo } from './library-toast.tsx';

/** Ctrl or ⌘ with Z undoes what was done last, except in a field, where it undoes typing. */
export function useUndoKey(undo: LibraryUndo | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      const isTyping =
        event.target instanceof Element && event.target.matches('input, textarea, select');
      if (!undo?.onUndo || !isUndo || isTyping) return;
      event.preventDefault();
      undo.onUndo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo]);
}
