import { RefreshCw } from 'lucide-preact';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';

/** Whether a saved profile can be fetched again. */
export interface Refreshing {
  /** Absent if a fetch can't be started, or is in progress. */
  readonly onRefresh?: (() => void) | undefined;
  /** Whether a fetch is in progress. */
  readonly isRefreshing: boolean;
}

/** Fetches a saved profile again. nb. It stays while that runs, so that the focus isn't lost. */
export function RefreshButton({ onRefresh, isRefreshing }: Refreshing) {
  const t = useTranslate();
  if (!onRefresh && !isRefreshing) return null;
  return (
    <ToolButton
      icon={RefreshCw}
      name={t(isRefreshing ? 'refreshing' : 'refresh')}
      isDisabled={!onRefresh}
      onClick={() => onRefresh?.()}
    />
  );
}
