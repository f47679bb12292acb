import { browser } from './browser.ts';
import { hostPatterns } from './host-patterns.ts';

/** A host that the user can give and withdraw access to. */
export type Host = keyof typeof hostPatterns;

/** Whether we have access: in Firefox and in Chromium, the user may withdraw what the manifest asks for. */
export const hasAccess = (host: Host): Promise<boolean> =>
  browser.permissions.contains({ origins: hostPatterns[host] });

/** Asks the user for access. Call this synchronously in the handler of a click. */
export const requestAccess = (host: Host): Promise<boolean> =>
  browser.permissions.request({ origins: hostPatterns[host] }).catch(() => false);

/** Calls `listener` when the user gives or withdraws access to any host, until the signal aborts. */
export function onAccessChange(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal.addEventListener('abort', () => event.removeListener(listener));
  }
}
