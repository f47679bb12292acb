import { useEffect, useState } from 'preact/hooks';
import { type BrowserShortcut, readShortcuts } from '../../utils/browser/shortcuts.ts';
import type { OnFault } from './use-profile-state.ts';

/**
 * The shortcuts that work everywhere in the browser, once they are read. nb. Read again when the user comes
 * back, maybe from setting them: browsers don't tell when they change.
 */
export function useShortcuts(onFault: OnFault): readonly BrowserShortcut[] | undefined {
  const [shortcuts, setShortcuts] = useState<readonly BrowserShortcut[]>();
  useEffect(() => {
    const read = () => {
      readShortcuts().then(setShortcuts, onFault);
    };
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [onFault]);
  return shortcuts;
}
