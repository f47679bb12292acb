import { browser } from './browser.ts';

interface InstallationListener {
  installed(): void;
  /** `before` is the version that was installed until now. */
  updated(before: string): void;
}

/**
 * Calls the listener after the extension was installed or updated. Call this synchronously when the background
 * starts.
 */
export function onInstallation({ installed, updated }: InstallationListener): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install') installed();
    if (reason === 'update' && previousVersion !== undefined) updated(previousVersion);
  });
}
