import { browser } from './browser.ts';

/** The extension's id, and the origin of its pages. */
export const ownIdentity = () => ({
  id: browser.runtime.id,
  origin: browser.runtime.getURL('').replace(/\/$/, ''),
});

/** Opens the options in a tab of their own. */
export const openOptions = () => browser.runtime.openOptionsPage();
