import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import type { World } from './world.ts';

/** Installs another extension, which may ask the browser about ours, and returns a page of it. */
export async function installStranger({ browser }: World): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-stranger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const manifest = { manifest_version: 3, name: 'A stranger', version: '1.0' };
  const files = {
    'manifest.json': JSON.stringify({ ...manifest, permissions: ['management'] }),
    'page.html': '<!doctype html><title>A stranger</title>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const id = await browser.installExtension(folder);
  onTestFinished(() => browser.uninstallExtension(id));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  return page;
}
