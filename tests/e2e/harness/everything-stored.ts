import type { Page, WebWorker } from 'puppeteer-core';

/**
 * Everything that the extension stores, as text by place: each storage area, `localStorage`, and each store of
 * each database. Bytes are Base64, and keys of Web Crypto say whether they can be read. `inside` is a page of ours or
 * the background, which has no `localStorage`.
 */
export function everythingStored(
  inside: Page | WebWorker,
): Promise<Readonly<Record<string, string>>> {
  return inside.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const readable = (_: string, value: unknown) => {
      if (value instanceof CryptoKey) return `key, extractable: ${value.extractable}`;
      if (value instanceof ArrayBuffer) return btoa(String.fromCharCode(...new Uint8Array(value)));
      return value;
    };
    const places: Record<string, unknown> = { localStorage: { ...globalThis.localStorage } };
    for (const area of ['local', 'session', 'sync'] as const)
      places[area] = await chrome.storage[area].get(null);
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store);
        places[`${name}.${store}`] = [await done(rows.getAllKeys()), await done(rows.getAll())];
      }
      db.close();
    }
    const texts = Object.entries(places).map(([place, all]) => [
      place,
      JSON.stringify(all, readable),
    ]);
    return Object.fromEntries(texts);
  });
}
