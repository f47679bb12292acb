import { browser } from './browser.ts';

/** Whether the icon is on the toolbar, rather than in a menu. `undefined` if the browser doesn't tell. */
export const isPinned = async (): Promise<boolean | undefined> =>
  (await browser.action.getUserSettings?.())?.isOnToolbar;

/** Calls `listener` when the icon is pinned or unpinned, if the browser tells, until the signal aborts. */
export function onPinned(listener: () => void, signal: AbortSignal): void {
  // nb. Absent in Chromium before version 130.
  const event = browser.action.onUserSettingsChanged;
  event?.addListener(listener);
  signal.addEventListener('abort', () => event?.removeListener(listener));
}
