import type { Page } from 'puppeteer-core';

declare global {
  /** Set on the page that holds the store shut: lets it go. */
  var thaw: (() => void) | undefined;
}

/**
 * Shuts the extension's database as soon as the slug's task is in `state`, so that nobody reads or
 * writes it any more until it is thawed or the page goes. Resolves once watching has begun;
 * `frozen` once the store is shut.
 *
 * It takes turns with the background: its next transaction is asked for before the last one ends,
 * and so stands right behind what the background has asked for meanwhile. Thus nothing that comes
 * after the step that made the state has happened.
 */
export async function freezeStoreAt(
  backstage: Page,
  slug: string,
  state: string,
): Promise<{ readonly frozen: Promise<void> }> {
  const shut = await backstage.evaluateHandle(
    async (slug, state) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('calling-card');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      let isThawed = false;
      globalThis.thaw = () => {
        isThawed = true;
      };
      const holdOpen = (tasks: IDBObjectStore) => {
        if (isThawed) db.close();
        else tasks.get(slug).onsuccess = () => holdOpen(tasks);
      };
      const frozen = new Promise<void>((resolve) => {
        const takeTurn = () => {
          const tx = db.transaction([...db.objectStoreNames], 'readwrite');
          const reading = tx.objectStore('tasks').get(slug);
          reading.onsuccess = () => {
            if (reading.result?.state !== state) return takeTurn();
            resolve();
            holdOpen(tx.objectStore('tasks'));
          };
        };
        takeTurn();
      });
      return { frozen };
    },
    slug,
    state,
  );
  return { frozen: shut.evaluate(({ frozen }) => frozen) };
}

/** Lets everybody at the store again, if it was shut by this page. */
export async function thawStore(backstage: Page): Promise<void> {
  await backstage.evaluate(() => globalThis.thaw?.());
}
