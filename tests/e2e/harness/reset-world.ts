import type { Page } from 'puppeteer-core';
import { stopWorker } from '../../harness/worker.ts';
import type { World } from '../../harness/world.ts';

/** Everything that the extension stores, except the key that seals the API key, which can't leave the browser. */
export interface Stored {
  readonly local: { [name: string]: unknown };
  readonly stores: Readonly<Record<string, Rows>>;
}

interface Rows {
  readonly rows: readonly unknown[];
  /** The keys of the rows that don't hold them. */
  readonly keys?: readonly IDBValidKey[];
}

/** What the extension has stored. */
export const readStored = (world: World): Promise<Stored> =>
  onEmptyPage(world, (page) => page.evaluate(readInPage));

/**
 * Makes a world as if it had just been started with `stored`: closes its pages, forgets what was stored and sent since,
 * and starts the background again. nb. Starting a browser instead would take several times as long.
 */
export const resetWorld = (world: World, stored: Stored): Promise<void> =>
  onEmptyPage(world, async (page) => {
    await closeOthers(world, page);
    await detachWorker(world);
    await stopWorker(world);
    world.sandbox.control.reset();
    await page.evaluate(restoreInPage, stored);
    // nb. An alarm may have woken it.
    await stopWorker(world);
    await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));
  });

/** Runs `use` with a page of the extension on which none of its scripts run. Leaves an empty page. */
async function onEmptyPage<T>(world: World, use: (page: Page) => Promise<T>): Promise<T> {
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const result = await use(page);
  await page.goto('about:blank');
  return result;
}

/** Detaches the debugger from the background. nb. Otherwise, Puppeteer would not notice that it is another one later. */
async function detachWorker({ browser }: World): Promise<void> {
  const target = browser.targets().find((target) => target.type() === 'service_worker');
  const worker = await target?.worker();
  // nb. The browser may have stopped it already.
  await worker?.client.detach().catch(() => {});
}

/** Closes all other pages, including popup and side panel. */
async function closeOthers({ browser }: World, page: Page): Promise<void> {
  const others = browser
    .targets()
    .filter((target) => target !== page.target())
    .filter((target) => target.type() === 'page' || target.url().endsWith('.html'));
  // nb. A popup is gone as soon as it loses the focus.
  for (const target of others) await (await target.asPage()).close().catch(() => {});
}

async function readInPage(): Promise<Stored> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('calling-card'));
  const stores: { [name: string]: Rows } = {};
  for (const name of [...db.objectStoreNames].filter((name) => name !== 'keys')) {
    const store = db.transaction(name).objectStore(name);
    const rows = await done(store.getAll());
    stores[name] =
      store.keyPath === null ? { rows, keys: await done(store.getAllKeys()) } : { rows };
  }
  db.close();
  return { local: await chrome.storage.local.get(null), stores };
}

async function restoreInPage({ local, stores }: Stored): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opened = indexedDB.open('calling-card');
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  const tx = db.transaction(Object.keys(stores), 'readwrite');
  for (const [name, { rows, keys }] of Object.entries(stores)) {
    const store = tx.objectStore(name);
    store.clear();
    rows.forEach((row, at) => void store.put(row, keys?.[at]));
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  localStorage.clear();
  await chrome.alarms.clearAll();
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
  await chrome.storage.local.set(local);
}
