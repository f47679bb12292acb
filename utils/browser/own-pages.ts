import { browser } from './browser.ts';

/** Returns the extension's id and the origin of its pages, without a trailing slash. */
export const ownIdentity = () => ({
  id: browser.runtime.id,
  origin: browser.runtime.getURL('').replace(/\/$/, ''),
});

/** Opens the options page in a tab. */
export const openOptions = () => browser.runtime.openOptionsPage();

/** Opens the library page in a tab. `search` is what its address has after the path. */
export const openLibrary = (search: string) =>
  browser.tabs.create({ url: browser.runtime.getURL(`library.html${search}`) });

/** Opens the setup guide in a tab. */
export const openWelcome = () =>
  browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });

/** The version of the extension that runs. */
export const ownVersion = (): string => browser.runtime.getManifest().version;
