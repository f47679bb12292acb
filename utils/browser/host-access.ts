import { browser } from './browser.ts';
import { hostPatterns } from './host-patterns.ts';

/** A host that the user can give and withdraw access to. */
export type Host = keyof typeof hostPatterns;

/** Whether we have access: in Firefox and in Chromium, the user may withdraw what the manifest asks for. */
export async function hasAccess(host: Host): Promise<boolean> {
  // nb. Not by `contains`: for a host of the content script that is an optional one, too, it says `false` (Chromium 156).
  const { origins = [] } = await browser.permissions.getAll();
  return hostPatterns[host].every((pattern) => origins.includes(pattern));
}

/** Asks the user for access. Call this synchronously in the handler of a click. */
export const requestAccess = (host: Host): Promise<boolean> =>
  browser.permissions.request({ origins: hostPatterns[host] }).catch(() => false);

/** Whether we have access to the host of this URL. */
export const hasAccessTo = (url: URL): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(url)] });

/** Asks the user for access to the host of this URL. Call this synchronously in the handler of a click. */
export const requestAccessTo = (url: URL): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(url)] }).catch(() => false);

/** Gives the access to the host of this URL back. Does nothing for a host that the extension can't do without. */
export const removeAccessTo = (url: URL): Promise<boolean> =>
  browser.permissions.remove({ origins: [patternOf(url)] }).catch(() => false);

/** nb. Without the port, which a match pattern of Firefox can't have. */
const patternOf = ({ protocol, hostname }: URL) => `${protocol}//${hostname}/*`;

/** Calls `listener` when the user gives or withdraws access to any host, until the signal aborts. */
export function onAccessChange(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal.addEventListener('abort', () => event.removeListener(listener));
  }
}
