import type { Page } from 'puppeteer-core';

/** The state of the stored task, read without the background's doing; nothing if there is none. */
export function storedState(backstage: Page, slug: string): Promise<string | undefined> {
  return backstage.evaluate(async (slug) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('calling-card');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const task = await new Promise<{ state: string } | undefined>((resolve, reject) => {
      const reading = db.transaction('tasks').objectStore('tasks').get(slug);
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    db.close();
    return task?.state;
  }, slug);
}

/** Shifts every time in the stored task back, as if so many ms had passed since. */
export function age(backstage: Page, slug: string, ms: number): Promise<void> {
  return backstage.evaluate(
    async (slug, ms) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('calling-card');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const aged = (value: unknown): unknown =>
        typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, aged(part)]))
          : typeof value === 'number' && value > 1e12
            ? value - ms
            : value;
      const tx = db.transaction('tasks', 'readwrite');
      const tasks = tx.objectStore('tasks');
      const reading = tasks.get(slug);
      reading.onsuccess = () => tasks.put(aged(reading.result));
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
