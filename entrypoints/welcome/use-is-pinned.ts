import { useEffect, useState } from 'preact/hooks';
import { isPinned, onPinned } from '../../utils/browser/toolbar.ts';

/**
 * Whether the icon is on the toolbar; `undefined` if the browser doesn't tell. Read again when the user comes back
 * from the browser's own pages.
 */
export function useIsPinned(): boolean | undefined {
  const [pinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      const now = await isPinned();
      if (!abort.signal.aborted) setPinned(now);
    };
    void read();
    onPinned(read, abort.signal);
    addEventListener('focus', read, abort);
    return () => abort.abort();
  }, []);
  return pinned;
}
