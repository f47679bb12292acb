import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
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

describe('the built extension', () => {
  test('only requests the permissions that it needs', () => {
    const manifest = JSON.parse(read('manifest.json').toString());
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.optional_permissions.toSorted()).toEqual(['notifications', 'scripting']);
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.host_permissions).toEqual(['https://api.outx.ai/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['https://linkedin.com/*', 'https://*.linkedin.com/*'],
        js: ['content-script.js'],
        run_at: 'document_start',
      },
    ]);
  });

  test.for(['chromium', 'firefox'] as const)(
    'stays out of private windows in %s',
    (browser, context) => {
      const firefox = inject('firefox');
      if (browser === 'firefox' && 'missing' in firefox) return context.skip(firefox.missing);
      const folder =
        browser === 'firefox' && 'extension' in firefox ? firefox.extension : inject('extension');
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      expect(manifest.incognito).toBe('not_allowed');
    },
  );

  test('only lets its pages connect to OutX', () => {
    const policy: string = JSON.parse(read('manifest.json').toString()).content_security_policy
      .extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/connect-src 'self' https:\/\/api\.outx\.ai(;|$)/);
    expect(policy).not.toMatch(/unsafe|localhost|\*/);
  });

  test('has a content script of at most 8 kB, without zod and without the polyfill', () => {
    const script = read('content-script.js');
    expect(script.byteLength).toBeLessThanOrEqual(8_000);
    expect(script.toString()).not.toMatch(/webextension-polyfill|ZodMini|_zod/);
  });

  test('has a popup of at most 115 kB of script, 40 kB gzipped', () => {
    const scripts = scriptsOf('popup.html');
    expect(scripts.byteLength).toBeLessThanOrEqual(115_000);
    expect(gzipSync(scripts).byteLength).toBeLessThanOrEqual(40_000);
  });

  test('has an entry in its documentation for every failure', () => {
    const html = read('docs/troubleshooting.html').toString();
    for (const code of failureCodes) expect(html).toContain(`<h3 id="${code}">`);
    expect(read('docs/docs.css').byteLength).toBeGreaterThan(0);
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
