import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { startWorld } from './world.ts';

/** What `store-entry.ts` puts on the page. */
export type StoreModules = typeof import('./store-entry.ts');

/** A page in a real browser that has the store's modules as the global `store`. */
export async function openStorePage(): Promise<Page> {
  const { browser } = await startWorld({ extension: false });
  const page = await browser.newPage();
  // nb. Any https page: IndexedDB needs an origin, and the vault a secure one.
  await page.goto('https://www.linkedin.com/feed/');
  await page.addScriptTag({ content: await bundle() });
  return page;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL('./store-entry.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'store',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The store was not bundled.');
  return chunk.code;
}
