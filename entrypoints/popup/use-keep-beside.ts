import { useEffect, useState } from 'preact/hooks';
import { ownWindowId } from '../../utils/browser/front-tab.ts';
import { openSidePanel } from '../../utils/browser/side-panel.ts';

/** Opens the side panel in place of the popup. `undefined` until the popup knows its window. */
export function useKeepBeside(): (() => void) | undefined {
  const [windowId, setWindowId] = useState<number>();
  // nb. In advance: the browser lets us open the panel only during the click.
  useEffect(() => void ownWindowId().then(setWindowId), []);
  return windowId === undefined
    ? undefined
    : () => void openSidePanel(windowId).then(() => window.close());
}
