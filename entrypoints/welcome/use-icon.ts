import { useEffect, useState } from 'preact/hooks';
import { readShortcuts } from '../../utils/browser/shortcuts.ts';
import { isPinned, onPinned } from '../../utils/browser/toolbar.ts';

interface Icon {
  /** Absent if the browser doesn't tell. */
  readonly isPinned?: boolean | undefined;
  /** Empty if none is set. */
  readonly shortcut?: string;
}

/** How the popup can be opened. Read again when the user comes back from the browser's own pages. */
export function useIcon(): Icon {
  const [icon, setIcon] = useState<Icon>({});
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      const [pinned, shortcuts] = await Promise.all([isPinned(), readShortcuts()]);
      const shortcut = shortcuts.find(({ action }) => action === 'open')?.keys ?? '';
      if (!abort.signal.aborted) setIcon({ isPinned: pinned, shortcut });
    };
    void read();
    onPinned(read, abort.signal);
    addEventListener('focus', read, abort);
    return () => abort.abort();
  }, []);
  return icon;
}
