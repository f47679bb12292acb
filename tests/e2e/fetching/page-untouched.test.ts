import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { filesReachedFrom } from '../../harness/packaged-files.ts';
import { tracesSeen, watchForTraces } from '../../harness/traces.ts';
import {
  badge,
  clickIcon,
  find,
  openProfile,
  startWorld,
  startWorldWithKey,
  type World,
} from '../harness/world.ts';

const slug = 'maya-lindqvist';

/** What the page itself can find out about its state. nb. Not the times and frames, which differ at each load. */
const stateOf = (page: Page) =>
  page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    ofDocument: Object.getOwnPropertyNames(document).sort(),
    styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    entries: performance
      .getEntries()
      .map(({ entryType, name }) => `${entryType} ${name}`)
      .filter((entry) => /^(navigation|resource|mark|measure) /.test(entry)),
    history: history.length,
    stored: [document.cookie, { ...localStorage }, { ...sessionStorage }],
  }));

test("LinkedIn's page is the same with and without the extension: bytes, globals, events, performance", async () => {
  const open = async ({ browser }: World) => {
    const page = await browser.newPage();
    await watchForTraces(page);
    await page.goto(`https://www.linkedin.com/in/${slug}/`);
    return page;
  };
  const plain = await open(await startWorld({ extension: false }));
  const contentWithout = await plain.content();

  const world = await startWorldWithKey();
  const page = await open(world);
  await expect.poll(() => badge(world)).toBe('+');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');

  expect(await page.content()).toBe(contentWithout);
  for (const each of [plain, page])
    await each.evaluate(() => history.pushState({}, '', '/in/olga-vetrova/'));
  await find(popup, 'button', 'Fetch profile');
  expect(await tracesSeen(page)).toEqual([]);
  expect(await stateOf(page)).toEqual(await stateOf(plain));
});

test('the page can load no file of the extension', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, slug);
  const { id } = await world.extension();
  const origin = `chrome-extension://${id}`;
  expect(await filesReachedFrom(page, origin, inject('extension'))).toEqual([]);
});

test('the page sends no requests for the extension: only the worker talks to OutX', async () => {
  const world = await startWorldWithKey();
  const page = await world.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).host));
  await page.goto(`https://www.linkedin.com/in/${slug}/`);
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(new Set(requests)).toEqual(new Set(['www.linkedin.com']));
  expect(world.sandbox.control.report().elsewhere).toEqual([]);
});
