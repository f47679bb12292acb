import type { Page } from 'puppeteer-core';

declare global {
  /** Set on the page that holds the lock: releases it. */
  var unlock: (() => void) | undefined;
}

/**
 * Locks the extension's database as soon as the slug's task is in `state`: nothing can read or
 * write it until it is unlocked or the page closes. Resolves once the page watches the task;
 * `locked` resolves once the database is locked.
 *
 * The page requests its next transaction before its last one ends, so it queues right behind the
 * requests that the background made meanwhile. So nothing after the step that saved the state has
 * happened.
 */
export async function lockStoreAt(
  extensionPage: Page,
  slug: string,
  state: string,
): Promise<{ readonly locked: Promise<void> }> {
  const watching = await extensionPage.evaluateHandle(
    async (slug, state) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('calling-card');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      let isUnlocked = false;
      globalThis.unlock = () => {
        isUnlocked = true;
      };
      const keepTransactionOpen = (tasks: IDBObjectStore) => {
        if (isUnlocked) db.close();
        else tasks.get(slug).onsuccess = () => keepTransactionOpen(tasks);
      };
      const locked = new Promise<void>((resolve) => {
        const check = () => {
          const tx = db.transaction([...db.objectStoreNames], 'readwrite');
          const request = tx.objectStore('tasks').get(slug);
          request.onsuccess = () => {
            if (request.result?.state !== state) return check();
            resolve();
            keepTransactionOpen(tx.objectStore('tasks'));
          };
        };
        check();
      });
      return { locked };
    },
    slug,
    state,
  );
  return { locked: watching.evaluate(({ locked }) => locked) };
}

/** Unlocks the database if this page has locked it. */
export async function unlockStore(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(() => globalThis.unlock?.());
}
