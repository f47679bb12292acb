import type { Browser } from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';

/**
 * The browser's own API, under the names that Chromium and Firefox share. It is imported in this
 * folder alone: the content script and the tests of everything else do without it.
 *
 * nb. The polyfill lends its types only. The browsers that we run in return promises by themselves,
 * and its code would take a tenth of what the popup may weigh.
 */
export const browser = native as unknown as Browser;
