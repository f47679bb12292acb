import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { samples } from '../../utils/messages/samples.ts';
import { everythingStored } from '../harness/everything-stored.ts';
import { installStranger } from '../harness/stranger.ts';
import {
  badge,
  openOptions,
  openProfile,
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
const tabs = async (world: World) => {
  const worker = await world.worker();
  const stored = await worker.evaluate(() => chrome.storage.session.get(null));
  return Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith('tab:')));
};

const flood = `
  const send = (data) => chrome.runtime.sendMessage({ id: 0, type: 'onScreen', timestamp: 0, data });
  const sent = [];
  for (let n = 0; n < 2_000; n++) sent.push(send({ slug: 'person-' + n, page: 'page-' + n }));
  await Promise.all(sent);
`;

test('a page that sends 2,000 reports at once gets its last one shown, and little else', async () => {
  const world = await startWorldWithKey();
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
  expect(Object.values(await tabs(world))).toEqual([{ slug: 'person-1999', page: 'page-1999' }]);

  await page.close();
  await expect.poll(() => tabs(world), { timeout: 15_000 }).toEqual({});
});

/** Every message of the protocol: each as it is sent by our own pages, and malformed. */
const forged = [
  ...Object.entries({ ...samples, changed: { slugs: 'all' }, constructor: {}, __proto__: {} })
    .filter(([type]) => type !== 'onScreen')
    .flatMap(([type, data]) => [
      { id: 0, timestamp: 0, type, data },
      { id: 0, timestamp: 0, type, data: 'x'.repeat(100_000) },
    ]),
  ...[null, 0, '', [], {}, { type: null }, { type: {} }, [{ type: 'forgetKey' }]],
];

/** In any context: sends the messages to the extension, and says what was answered. */
const sendAll = (id?: string) => `
  const send = (message) =>
    chrome.runtime.sendMessage(${id === undefined ? '' : `'${id}', `}message).catch(() => null);
  return Promise.all(${JSON.stringify(forged)}.map(send));
`;

/** What anyone but our own pages could be answered, or change. */
async function expectUnchanged(world: World, options: Page, before: object, answers: unknown) {
  expect(JSON.stringify(answers)).not.toMatch(/"ok":true|accepted/);
  expect(await everythingStored(options)).toEqual(before);
  expect(world.sandbox.control.report().requests).toEqual([]);
}

test('a page’s process that was taken over can only say what is on screen', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  await expect.poll(() => badge(world)).toBe('+');
  const options = await openOptions(world);
  const before = await everythingStored(options);
  await expectUnchanged(world, options, before, await asContentScript(world, page, sendAll()));

  const reached = await asContentScript(
    world,
    page,
    `const reach = (promise) => promise.then(() => 'reached', () => 'refused');
    const port = chrome.runtime.connect();
    const closed = new Promise((resolve) => port.onDisconnect.addListener(() => resolve('closed')));
    port.postMessage({ type: 'forgetKey' });
    return {
      apis: Object.keys(chrome).filter((name) => !['app', 'csi', 'loadTimes'].includes(name)),
      local: await reach(chrome.storage.local.get()),
      session: await reach(chrome.storage.session.get()),
      write: await reach(chrome.storage.local.set({ apiKey: null })),
      file: await reach(fetch(chrome.runtime.getURL('manifest.json'))),
      outx: await reach(fetch('https://api.outx.ai/api-agent/fetch-profile', { method: 'POST' })),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      port: await closed,
    };`,
  );
  expect(reached).toEqual({
    apis: ['dom', 'extension', 'i18n', 'runtime', 'storage'],
    ...{ local: 'refused', session: 'refused', write: 'refused', file: 'refused', outx: 'refused' },
    databases: [],
    port: 'closed',
  });
  await expectUnchanged(world, options, before, reached);
});

test('another extension and a web page reach nothing, and the browser warns of two sites', async () => {
  const world = await startWorldWithKey();
  const { id } = await world.extension();
  const page = await openProfile(world, 'maya-lindqvist');
  await expect.poll(() => badge(world)).toBe('+');
  expect(await page.evaluate(() => globalThis.chrome?.runtime)).toBeUndefined();
  const options = await openOptions(world);
  const stranger = await installStranger(world);
  const before = await everythingStored(options);

  const answers = await stranger.evaluate(`(async () => { ${sendAll(id)} })()`);
  await expectUnchanged(world, options, before, answers);
  const reached = await stranger.evaluate(async (id) => {
    const port = chrome.runtime.connect(id);
    port.postMessage({ type: 'forgetKey' });
    return {
      port: await new Promise((resolve) => port.onDisconnect.addListener(() => resolve('closed'))),
      file: await fetch(`chrome-extension://${id}/manifest.json`).then(
        () => 'reached',
        () => 'refused',
      ),
    };
  }, id);
  expect(reached).toEqual({ port: 'closed', file: 'refused' });
  await expectUnchanged(world, options, before, reached);

  const warnings = await stranger.evaluate(
    (id) => chrome.management.getPermissionWarningsById(id),
    id,
  );
  // nb. "Read and change your data on" these sites; the order and the rest of the text are the browser's.
  expect(warnings).toHaveLength(1);
  const sites = new Set(warnings[0]?.match(/[\w.]+\.\w+/g));
  expect(sites).toEqual(new Set(['linkedin.com', 'api.outx.ai']));
});
