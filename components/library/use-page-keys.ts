import { useEffect } from 'preact/hooks';
import type { LibraryUndo } from './library-toast.tsx';

/** Where keys are text, or belong to a dialog. */
const TYPING = 'input:not([type="checkbox"]), textarea, select, dialog';

/**
 * The keys that work anywhere on the page except in a field or a dialog: Ctrl or ⌘ with Z undoes what was
 * done last, and `?` asks for help.
 */
export function usePageKeys(undo: LibraryUndo | undefined, onHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const isShortcut = event.ctrlKey || event.metaKey;
      if (isShortcut && !event.shiftKey && event.key === 'z' && undo?.onUndo) undo.onUndo();
      else if (!isShortcut && event.key === '?') onHelp();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, onHelp]);
}
