import { browser } from './browser.ts';

/**
 * Calls `wake` whenever the browser starts the background or gives it cause to look for work. Must
 * be called synchronously at the top of the background, or the browser forgets to wake it.
 */
export function onWakeEvents(wake: () => void): void {
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  globalThis.addEventListener('online', wake);
}

/** Tells the browser that the worker is at work: a call of its API starts its 30 s of grace anew. */
export const keepAwake = () => browser.runtime.getPlatformInfo();

/** Calls `listener` with the id of each tab that the person closes. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}
