import { browser } from './browser.ts';

/**
 * Calls `wake` on every event that may mean there is work to do. Call this synchronously when the
 * background starts: the browser wakes it only for listeners that were registered that early.
 */
export function onWakeEvents(wake: () => void): void {
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  browser.permissions.onAdded.addListener(wake);
  globalThis.addEventListener('online', wake);
}

/** Keeps the worker alive: each extension API call restarts the 30 s idle timer. */
export const keepAwake = () => browser.runtime.getPlatformInfo();

/** Calls `listener` with the id of each tab that is closed. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}
