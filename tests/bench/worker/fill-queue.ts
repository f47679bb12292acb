import type { Page } from 'puppeteer-core';

/** Queues so many people, paused, so that none is fetched meanwhile. `page` is one of the extension's pages. */
export const fillQueue = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (count) => {
    const send = async (data: object) => {
      const message = { id: 1, type: 'editQueue', data, timestamp: Date.now() };
      const { res } = await chrome.runtime.sendMessage(message);
      if (!res.ok) throw new Error('The background refused.');
    };
    await send({ kind: 'pause' });
    const slugs = Array.from({ length: count }, (_, n) => `queued-person-${n}`);
    await send({ kind: 'add', slugs, refresh: [] });
  }, count);
