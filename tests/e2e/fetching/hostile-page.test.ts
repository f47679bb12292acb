import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { storedRows } from '../harness/library.ts';
import {
  badge,
  openOptions,
  openProfile,
  startWorld,
  startWorldWithKey,
  type World,
} from '../harness/world.ts';

/** Runs code as our content script in the page, as a page's process that was taken over could. */
async function asContentScript<Result>(world: World, page: Page, code: string): Promise<Result> {
  const { id } = await world.extension();
  const client = await page.createCDPSession();
  const found = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${id}`) resolve(context.id);
    });
  });
  await client.send('Runtime.enable');
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    contextId: await found,
    expression: `(async () => { ${code} })()`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}

/** What the background keeps about tabs. */
const session = async (world: World) =>
  (await world.worker()).evaluate(() => chrome.storage.session.get(null));

const flood = `
  const send = (data) => chrome.runtime.sendMessage({ id: 0, type: 'onScreen', timestamp: 0, data });
  const sent = [];
  for (let n = 0; n < 2_000; n++) sent.push(send({ slug: 'person-' + n, page: 'page-' + n }));
  await Promise.all(sent);
`;

test('a page that sends 2,000 reports at once gets its last one shown, and little else', async () => {
  const world = await startWorld();
  const page = await openProfile(world, 'maya-lindqvist');
  await expect.poll(() => badge(world)).toBe('+');
  const worker = await world.worker();
  await worker.evaluate(() => {
    Object.assign(globalThis, { writes: 0 });
    chrome.storage.session.onChanged.addListener(() => {
      (globalThis as unknown as { writes: number }).writes += 1;
    });
  });
  const startedAt = Date.now();
  await asContentScript(world, page, flood);
  const seconds = (Date.now() - startedAt) / 1_000;
  const title = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.action.getTitle({ tabId: tab?.id ?? 0 });
    });
  await expect.poll(title, { timeout: 15_000 }).toContain('person-1999');
  const writes = await worker.evaluate(() => (globalThis as unknown as { writes: number }).writes);
  expect(writes).toBeLessThanOrEqual(3 + 4 * seconds);
  expect(Object.values(await session(world))).toEqual([{ slug: 'person-1999', page: 'page-1999' }]);

  await page.close();
  await expect.poll(() => session(world), { timeout: 15_000 }).toEqual({});
});

test('a page can’t make the background fetch, change or tell anything', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  await expect.poll(() => badge(world)).toBe('+');
  const forged: Record<string, unknown> = {
    command: { slug: 'maya-lindqvist', command: 'enrich' },
    deleteEverything: undefined,
    checkKey: {},
    forgetKey: undefined,
    saveSettings: { fetchOnOpen: true, limits: { perHour: 50, perDay: 200 } },
    wake: undefined,
    changed: { slugs: 'all' },
    constructor: {},
  };
  const answers = await asContentScript<unknown[]>(
    world,
    page,
    `const answers = [];
    for (const [type, data] of Object.entries(${JSON.stringify(forged)}))
      answers.push(await chrome.runtime.sendMessage({ id: 0, type, timestamp: 0, data }).catch(() => null));
    return answers;`,
  );
  expect(JSON.stringify(answers)).not.toMatch(/"ok":true|accepted/);
  const options = await openOptions(world);
  expect(await storedRows(options, 'tasks')).toEqual([]);
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(0);
  const { apiKey, settings } = await options.evaluate(() => chrome.storage.local.get(null));
  expect([apiKey !== undefined, settings]).toEqual([true, undefined]);
});
