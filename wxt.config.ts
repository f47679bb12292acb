import { defineConfig } from 'wxt';

/** LinkedIn as a whole, not `/in/*` alone: it goes from page to page without loading any. */
const linkedIn = ['https://linkedin.com/*', 'https://*.linkedin.com/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The browsers that we run in preload modules by themselves.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab'],
    host_permissions: ['https://api.outx.ai/*'],
    action: { default_title: '__MSG_action_title__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
    content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'calling-card@calling-card.example',
              // The content script relies on the Navigation API.
              strict_min_version: '147.0',
              data_collection_permissions: {
                required: ['authenticationInfo', 'browsingActivity', 'personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
  hooks: {
    // nb. Not an entrypoint of the kind "content": the wrapper around those dispatches events in the
    // page's document, which any page can listen for. See entrypoints/content-script.ts.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        { matches: linkedIn, js: ['content-script.js'], run_at: 'document_start' },
      ];
    },
  },
});

/** What our pages may do: run our own scripts, and talk to OutX alone. */
function contentSecurityPolicy(isDevelopment: boolean): string {
  const connect = ['https://api.outx.ai', ...(isDevelopment ? ['ws://localhost:*'] : [])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    `connect-src ${connect.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
