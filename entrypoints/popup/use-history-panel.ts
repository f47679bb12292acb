import { useEffect, useState } from 'preact/hooks';
import type { HistoryPanel } from '../../components/popup/history-panel.tsx';
import type { PopupTab } from '../../components/popup/popup-tabs.tsx';

/**
 * The History tab. nb. Its code is loaded once the tab is open, so that the popup opens faster on a
 * profile. `tab` is `undefined` until it is known.
 */
export function useHistoryPanel(tab: PopupTab | undefined): typeof HistoryPanel | undefined {
  const [Panel, setPanel] = useState<typeof HistoryPanel>();
  const isWanted = tab === 'history';
  useEffect(() => {
    if (!isWanted) return;
    void import('../../components/popup/history-panel.tsx').then(({ HistoryPanel }) =>
      setPanel(() => HistoryPanel),
    );
  }, [isWanted]);
  return Panel;
}
