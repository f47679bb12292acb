import type { Page } from 'puppeteer-core';

/** The state of the stored task, read without the background; `undefined` if there is no task. */
export function storedState(extensionPage: Page, slug: string): Promise<string | undefined> {
  return extensionPage.evaluate(async (slug) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('calling-card');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const task = await new Promise<{ state: string } | undefined>((resolve, reject) => {
      const request = db.transaction('tasks').objectStore('tasks').get(slug);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return task?.state;
  }, slug);
}

/** Moves every time in the stored task back by `ms`, as if that much time had passed. */
export function ageTask(extensionPage: Page, slug: string, ms: number): Promise<void> {
  return extensionPage.evaluate(
    async (slug, ms) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('calling-card');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const aged = (value: unknown): unknown =>
        typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, aged(part)]))
          : typeof value === 'number' && value > 1e12
            ? value - ms
            : value;
      const tx = db.transaction('tasks', 'readwrite');
      const tasks = tx.objectStore('tasks');
      const request = tasks.get(slug);
      request.onsuccess = () => tasks.put(aged(request.result));
      await new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(tx.error);
      });
      db.close();
    },
    slug,
    ms,
  );
}
