import type { Page } from 'puppeteer-core';
import { bundle } from '../../harness/bundle.ts';
import { startWorld } from '../harness/world.ts';

/** What `store-entry.ts` exports to the page. */
export type StoreModules = typeof import('./store-entry.ts');

/** Opens a page in a real browser with the store's modules as the global `store`. */
export async function openStorePage(): Promise<Page> {
  const { browser } = await startWorld({ extension: false });
  const page = await browser.newPage();
  // nb. Any HTTPS page: IndexedDB needs an origin, and the vault a secure context.
  await page.goto('https://www.linkedin.com/feed/');
  const content = await bundle(new URL('./store-entry.ts', import.meta.url), 'store');
  await page.addScriptTag({ content });
  return page;
}
