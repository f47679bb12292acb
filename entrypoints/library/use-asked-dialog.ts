import { useEffect } from 'preact/hooks';

/**
 * Opens the dialog that the page was opened for, by the hash of its address, once the page is ready. nb. The
 * address is cleaned, so that reloading doesn't open it again.
 */
export function useAskedDialog(
  isReady: boolean,
  dialogs: Readonly<Record<string, () => void>>,
): void {
  useEffect(() => {
    const open = dialogs[location.hash];
    if (!isReady || !open) return;
    history.replaceState(null, '', location.pathname + location.search);
    open();
  }, [isReady]);
}
