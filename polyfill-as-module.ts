import type { Plugin } from 'vite';

/**
 * Makes webextension-polyfill an ES module. nb. Of a CommonJS module, the bundler's code looks at each property first. The
 * polyfill exports the browser's own API if there is one, and the browser makes a part of it, such as `windows`, when it
 * is looked at: all of them took each page and each start of the background some milliseconds.
 */
export const polyfillAsModule: Plugin = {
  name: 'polyfill-as-module',
  apply: 'build',
  transform: {
    filter: { id: /webextension-polyfill/ },
    handler: (code) =>
      `const exports = {}; const module = { exports };\n${code}\nexport default module.exports;`,
  },
};
