import type { Page } from 'puppeteer-core';

/** Pauses the queue, so that nobody in it is fetched. `page` is one of the extension's pages. */
export const pauseQueue = (page: Page): Promise<void> => editQueue(page, { kind: 'pause' });

/** Queues so many people, and fetches none of them. */
export async function fillQueue(page: Page, count: number): Promise<void> {
  await pauseQueue(page);
  const slugs = Array.from({ length: count }, (_, n) => `queued-person-${n}`);
  await editQueue(page, { kind: 'add', slugs, refresh: [] });
}

const editQueue = (page: Page, data: object): Promise<void> =>
  page.evaluate(async (data) => {
    const message = { id: 1, type: 'editQueue', data, timestamp: Date.now() };
    const { res } = await chrome.runtime.sendMessage(message);
    if (!res.ok) throw new Error('The background refused.');
  }, data);
