import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { minFirefoxVersion } from '../../sandbox/browser/browser-kind.ts';
import { firefoxId } from '../../sandbox/browser/launch-firefox.ts';
import { unzip } from '../../store/release/unzip.ts';
import { failureCodes } from '../../utils/failure/failure.ts';

const read = (file: string) => readFileSync(join(inject('extension'), file));
const files = () => readdirSync(inject('extension'), { recursive: true, encoding: 'utf8' });

/** The scripts that a page loads: its own, and chunks shared with other pages. */
function scriptsOf(page: string): Buffer {
  const html = read(page).toString();
  const sources = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, source]) => source);
  expect(sources.length).toBeGreaterThan(0);
  return Buffer.concat(sources.map((source) => read(source ?? '')));
}

/**
 * How much script each surface may load before it shows or does anything, in kB. nb. What it needs later is loaded
 * then, and doesn't count. Popup and content script have their bounds by design, the others a little more than they need.
 */
const budgets = {
  'content-script.js': { kilobytes: 8, gzipped: 3 },
  'popup.html': { kilobytes: 115, gzipped: 40 },
  'sidepanel.html': { kilobytes: 126, gzipped: 45 },
  'options.html': { kilobytes: 225, gzipped: 81 },
  'library.html': { kilobytes: 435, gzipped: 154 },
  'welcome.html': { kilobytes: 203, gzipped: 75 },
  'backup-page.js': { kilobytes: 113, gzipped: 40 },
  'background.js': { kilobytes: 322, gzipped: 112 },
};

/**
 * What the background does as it starts, until it misses an API of the browser: which APIs it has looked at, and how
 * many schemas and keys of texts it has made.
 */
function startOfBackground() {
  const looked = new Set<PropertyKey>();
  const api = { runtime: { id: 'id' }, storage: {}, windows: {} };
  const browser = new Proxy(api, {
    get(_, name) {
      looked.add(name);
      return Reflect.get(api, name);
    },
    getOwnPropertyDescriptor(_, name) {
      looked.add(name);
      return Reflect.getOwnPropertyDescriptor(api, name);
    },
  });
  let [schemas, keys] = [0, 0];
  const made = (key: unknown) => {
    if (key === '_zod') schemas += 1;
    if (key === 'normalized') keys += 1;
  };
  const context = createContext({ browser, chrome: browser, console: { error() {} }, made });
  const count = `const { defineProperty } = Object;
    Object.defineProperty = (object, key, property) => {
      made(key);
      return defineProperty(object, key, property);
    };
    const { normalize } = String.prototype;
    String.prototype.normalize = function (form) {
      made('normalized');
      return normalize.call(this, form);
    };`;
  runInContext(`{ ${count} }`, context);
  expect(() => runInContext(read('background.js').toString(), context)).toThrow('onAlarm');
  return { looked, schemas, keys };
}

/** The whole manifest of each browser, without the version. nb. Whatever changes here, the browser may ask the user about. */
const common = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  incognito: 'not_allowed',
  host_permissions: ['https://api.outx.ai/*'],
  optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  content_scripts: [
    {
      matches: ['https://linkedin.com/*', 'https://*.linkedin.com/*'],
      js: ['content-script.js'],
      run_at: 'document_start',
    },
  ],
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
  action: { default_title: 'Calling Card', default_popup: 'popup.html' },
  icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
  options_ui: { open_in_tab: true, page: 'options.html' },
};
const shortcut = (key: string, description: string) => ({
  suggested_key: { default: key },
  description: `__MSG_shortcut_${description}__`,
});
const shortcuts = {
  _execute_action: shortcut('Alt+Shift+C', 'open'),
  'fetch-profile': shortcut('Alt+Shift+F', 'fetch'),
};
const manifests = {
  chromium: {
    ...common,
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab',
      'contextMenus',
      'sidePanel',
    ],
    optional_permissions: ['scripting', 'notifications', 'downloads', 'offscreen'],
    background: { service_worker: 'background.js' },
    commands: { ...shortcuts, 'open-side-panel': shortcut('Alt+Shift+P', 'panel') },
    minimum_chrome_version: '129',
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    ...common,
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'contextMenus'],
    optional_permissions: ['scripting', 'notifications', 'downloads'],
    background: { scripts: ['background.js'] },
    commands: { ...shortcuts, _execute_sidebar_action: shortcut('Alt+Shift+P', 'panel') },
    browser_specific_settings: {
      gecko: {
        id: firefoxId,
        strict_min_version: `${minFirefoxVersion}.0`,
        data_collection_permissions: {
          required: ['authenticationInfo', 'browsingActivity', 'personallyIdentifyingInfo'],
        },
      },
    },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: 'Calling Card',
      open_at_install: false,
    },
  },
};

describe('the built extension', () => {
  test.for(['chromium', 'firefox'] as const)(
    'has this manifest in %s and no other',
    (browser, context) => {
      const firefox = inject('firefox');
      if (browser === 'firefox' && 'missing' in firefox) return context.skip(firefox.missing);
      const folder =
        browser === 'firefox' && 'extension' in firefox ? firefox.extension : inject('extension');
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      expect(manifest).toEqual({ ...manifests[browser], version: packageJson.version });
    },
  );

  test('has all of its code in the sources for the reviewers', (context) => {
    const firefox = inject('firefox');
    if ('missing' in firefox) return context.skip(firefox.missing);
    const { name, version } = packageJson;
    const zip = readFileSync(join(firefox.extension, `../${name}-${version}-sources.zip`));
    const folders = ['entrypoints', 'components', 'utils', 'public', 'docs', 'wxt.config.ts'];
    const tracked = execFileSync('git', ['ls-files', '-z', ...folders], { encoding: 'utf8' });
    expect([...unzip(zip).keys()]).toEqual(
      expect.arrayContaining(tracked.split('\0').filter((file) => file !== '')),
    );
  });

  test('has pages that may connect to nothing but their own files', () => {
    const pages = files().filter((name) => /^[^/]+\.html$/.test(name));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      expect(read(page).toString(), page).toMatch(
        /<head>\s*(?:<meta charset="utf-8" \/>\s*)?<meta http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none(?:'|&#39;);[^"]* connect-src (?:'|&#39;)self(?:'|&#39;)[;"]/,
      );
    }
  });

  test('has a content script without zod and without the polyfill', () => {
    expect(read('content-script.js').toString()).not.toMatch(/webextension-polyfill|ZodMini|_zod/);
  });

  test.for(Object.entries(budgets))(
    'loads within its budget of script: %s',
    ([surface, budget]) => {
      const scripts = surface.endsWith('.html') ? scriptsOf(surface) : read(surface);
      const kilobytes = scripts.byteLength / 1000;
      const gzipped = gzipSync(scripts).byteLength / 1000;
      const size = `${kilobytes} kB, ${gzipped} kB gzipped: npm run treemap shows of what`;
      expect(kilobytes, size).toBeLessThanOrEqual(budget.kilobytes);
      expect(gzipped, size).toBeLessThanOrEqual(budget.gzipped);
    },
  );

  // nb. The browser makes each API when it is looked at, and each alarm starts the background again.
  test('starts the background without what an alarm does not need', () => {
    const { looked, schemas, keys } = startOfBackground();
    expect(looked).toContain('storage');
    expect(looked).not.toContain('windows');
    expect(schemas).toBeGreaterThan(100);
    expect(schemas).toBeLessThanOrEqual(780);
    expect(keys).toBe(0);
  });

  test('loads each page from a few files', () => {
    for (const page of Object.keys(budgets).filter((name) => name.endsWith('.html'))) {
      const scripts =
        read(page)
          .toString()
          .match(/\/chunks\/[^"]+\.js/g) ?? [];
      expect(scripts.length, page).toBeGreaterThan(1);
      expect(scripts.length, page).toBeLessThanOrEqual(6);
    }
  });

  test('has an entry in its documentation for every failure', () => {
    const html = read('docs/troubleshooting.html').toString();
    for (const code of failureCodes) expect(html).toContain(`<h3 id="${code}">`);
    expect(read('docs/docs.css').byteLength).toBeGreaterThan(0);
  });

  test('uses none of the ways out that its policy leaves open, other than links', () => {
    const ways =
      /RTCPeerConnection|WebTransport|preconnect|dns-prefetch|window\.open\(|location\.(?:href|assign|replace)\s*[=(]/;
    const pages = files().filter((name) => /\.(js|html)$/.test(name));
    expect(pages.length).toBeGreaterThan(30);
    for (const file of pages) {
      // nb. The documentation for users may speak of anything.
      if (!file.startsWith('docs')) expect(read(file).toString(), file).not.toMatch(ways);
    }
  });

  test('has no source maps, no test keys and no remote code', () => {
    expect(files().filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of files().filter((name) => /\.(js|html)$/.test(name))) {
      const text = read(file).toString();
      expect(text, file).not.toContain('outx_sandbox');
      expect(text, file).not.toMatch(/<script[^>]+src="https?:/);
    }
  });
});
