import type { Page } from 'puppeteer-core';
import { inject, onTestFinished } from 'vitest';
import { bundle } from '../../harness/bundle.ts';
import { startWorld, type World } from '../../harness/world.ts';

/** What `store-entry.ts` exports to the page. */
export type StoreModules = typeof import('./store-entry.ts');

const entry = new URL('./store-entry.ts', import.meta.url);

/** One browser and one bundle for all tests of a process, with which the browser closes. */
let shared: { readonly world: World; readonly modules: string } | undefined;

/**
 * Opens a page of this host in a real browser, with the store's modules as the global `store` and without any
 * database.
 */
export async function openStorePage(host = 'www.linkedin.com'): Promise<Page> {
  const parts = { chromium: inject('chromium'), extension: inject('extension') };
  shared ??= {
    world: await startWorld(parts, { extension: false }),
    modules: await bundle(entry, 'store'),
  };
  const page = await shared.world.browser.newPage();
  onTestFinished(() => page.close());
  // nb. Any HTTPS page: IndexedDB needs an origin, and the vault a secure context.
  await page.goto(`https://${host}/feed/`);
  await page.evaluate(deleteDatabases);
  await page.addScriptTag({ content: shared.modules });
  return page;
}

/** In the page: deletes what the test before has stored. */
async function deleteDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
}
