/**
 * The browser's API, promised and alike in Chromium and Firefox. It is imported in this folder
 * alone: the content script and the tests of everything else do without it.
 */
export { default as browser } from 'webextension-polyfill';
