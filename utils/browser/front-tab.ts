import { browser } from './browser.ts';

/** The active tab. */
export interface FrontTab {
  readonly id: number;
  /** Present if the user clicked the icon on this tab, which grants `activeTab`. */
  readonly url?: string;
  /** Whether the browser is still loading its page. */
  readonly isLoading: boolean;
}

/** Returns the active tab of the current window, or `undefined` if there is none. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const { id, url, status } = tab;
  return { id, isLoading: status === 'loading', ...(url !== undefined && { url }) };
}

/**
 * Calls `listener` whenever another tab becomes the active one, or the active tab loads another page, until the
 * signal aborts.
 */
export function watchFrontTab(listener: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const onUpdate = (
    _: number,
    { status }: { status?: string },
    { active }: { active: boolean },
  ) => {
    if (status !== undefined && active) listener();
  };
  onActivated.addListener(listener);
  onUpdated.addListener(onUpdate);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(listener);
    onUpdated.removeListener(onUpdate);
  });
}

/** The id of the window that this page belongs to. */
export async function ownWindowId(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
