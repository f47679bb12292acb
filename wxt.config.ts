import { spawnSync } from 'node:child_process';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { pageChunks } from './page-chunks.ts';
import { polyfillAsModule } from './polyfill-as-module.ts';
import { userDocPages } from './user-docs.ts';
import { hostPatterns, optionalHostPatterns } from './utils/browser/host-patterns.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // What `npm run treemap` writes.
  analysis: { outputFile: '.output/treemap.html' },
  vite: () => ({
    plugins: [pagePolicy, pageChunks, polyfillAsModule],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      modulePreload: {
        // Every supported browser preloads modules itself.
        polyfill: false,
        // nb. The files are on this computer: lists of what later code needs cost more than they save.
        resolveDependencies: (_, files, { hostType }) =>
          hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
      },
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Fetches are made and paid for in the user's name and kept: see docs/architecture.md.
    incognito: 'not_allowed',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'contextMenus'],
    // Asked for when they are used: see utils/browser/.
    optional_permissions: [
      'scripting',
      'notifications',
      'downloads',
      // Firefox has no offscreen documents, and needs none.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: hostPatterns.outx,
    optional_host_permissions: optionalHostPatterns,
    action: { default_title: '__MSG_action_title__' },
    commands: shortcuts(browser === 'firefox'),
    content_security_policy: { extension_pages: manifestPolicy(command === 'serve') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // nb. A GUID, because an id like an email address claims a domain. Must never change: it is what updates
              // and the stored library belong to.
              id: '{a5d369e6-cb14-456a-9005-a3b2b780c644}',
              // The content script relies on the Navigation API.
              strict_min_version: '147.0',
              // The reasons: docs/architecture.md, What Firefox is told.
              data_collection_permissions: {
                required: ['authenticationInfo', 'browsingActivity', 'personallyIdentifyingInfo'],
              },
            },
          },
        }
      : // The library uses `scheduler.yield`.
        { minimum_chrome_version: '129' }),
  }),
  zip: {
    // For Mozilla's reviewers: all that the build needs. WXT leaves the tests out, so their helpers go, too.
    includeSources: trackedFiles(),
    dotSources: true,
    excludeSources: ['.ci/**', '.github/**', '.wxt/**', 'store/images/**', 'tests/**'],
  },
  hooks: {
    // nb. Not by the entrypoint's `include`: WXT leaves what a browser doesn't include out of the reviewers' sources.
    'entrypoints:resolved': (wxt, entrypoints) => {
      if (wxt.config.browser === 'firefox')
        remove(entrypoints, ({ name }) => name === 'backup-page');
    },
    'build:publicAssets': (wxt, files) => {
      files.push(...userDocPages());
      if (wxt.config.browser === 'firefox') {
        remove(files, ({ relativeDest }) => relativeDest === 'backup.html');
      }
    },
    // nb. Not WXT's kind of content script: its wrapper dispatches events on the page's document,
    // where any page can see them. See entrypoints/content-script.ts.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        { matches: hostPatterns.linkedIn, js: ['content-script.js'], run_at: 'document_start' },
      ];
    },
  },
});

/** Removes the one item that matches. Throws if there is none. */
function remove<T>(items: T[], matches: (item: T) => boolean): void {
  const index = items.findIndex(matches);
  if (index === -1) throw new Error('What Firefox does without is not there.');
  items.splice(index, 1);
}

/** The files that git tracks. In the reviewers' copy, which git doesn't know, these are all files. */
function trackedFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], {
    cwd: new URL('.', import.meta.url).pathname,
    encoding: 'utf8',
  });
  const files = (stdout ?? '').split('\0').filter((file) => file !== '');
  return files.length > 0 ? files : ['**/*'];
}

/** What the extension may load. It runs only its own scripts, and connects to these sources. */
const contentSecurityPolicy = (connect: readonly string[], isDevelopment = false): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    `connect-src ${connect.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * The policy of the manifest. The background may connect to any host, because users choose those of their destinations:
 * `utils/browser/allowed-fetch.ts` has it connect only to those that the user allows. Pages have a stricter policy.
 */
function manifestPolicy(isDevelopment: boolean): string {
  const hosts = ['https:', 'http://localhost:*', 'http://127.0.0.1:*'];
  const connect = ["'self'", ...hosts, ...(isDevelopment ? ['ws://localhost:*'] : [])];
  return `${contentSecurityPolicy(connect, isDevelopment)}; frame-ancestors 'none'`;
}

/** Has pages, where other people's texts are shown, connect to nothing but their own files. */
const pagePolicy: Plugin = {
  name: 'page-policy',
  apply: 'build',
  // nb. The whole policy: a prefetch is allowed if any of a policy's sources allow it.
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: contentSecurityPolicy(["'self'"]),
      },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * The shortcuts that work everywhere in the browser. nb. Chromium has Alt+Shift with A, B, I and T for itself,
 * ChromeOS also with L, M, N and S.
 */
function shortcuts(isFirefox: boolean) {
  const panel = {
    suggested_key: { default: 'Alt+Shift+P' },
    description: '__MSG_shortcut_panel__',
  };
  return {
    _execute_action: {
      suggested_key: { default: 'Alt+Shift+C' },
      description: '__MSG_shortcut_open__',
    },
    'fetch-profile': {
      suggested_key: { default: 'Alt+Shift+F' },
      description: '__MSG_shortcut_fetch__',
    },
    // Firefox opens the sidebar itself.
    ...(isFirefox ? { _execute_sidebar_action: panel } : { 'open-side-panel': panel }),
  };
}
