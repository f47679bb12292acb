import browser from 'webextension-polyfill';

/**
 * The browser's own API, with promises, under the names that Chromium and Firefox share. Only this
 * folder imports it: the content script is too small to carry the polyfill.
 */
export { browser };
