import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { badge, clickIcon, find, openProfile, saveKey, startWorld } from './harness/world.ts';

const slug = 'maya-lindqvist';

/** Notes in the page's own world whatever an extension could leave there. */
async function watch(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      seen.push(`dispatched ${event.type}`);
      return dispatchEvent.call(this, event);
    };
    addEventListener('message', () => seen.push('message'));
    for (const name of ['wxt:content-script-started', 'wxt:locationchange']) {
      document.addEventListener(name, () => seen.push(name));
      addEventListener(name, () => seen.push(name));
    }
    new MutationObserver((records) => {
      for (const { type, target } of records) {
        if (document.readyState === 'complete') seen.push(`${type} of ${target.nodeName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

test("LinkedIn's page is byte for byte the same with and without the extension", async () => {
  const plain = await startWorld({ extension: false });
  const withoutIt = await (await openProfile(plain, slug)).content();

  const world = await startWorld();
  await saveKey(world);
  const page = await world.browser.newPage();
  await watch(page);
  await page.goto(`https://www.linkedin.com/in/${slug}/`);
  await expect.poll(() => badge(world)).toBe('+');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');

  expect(await page.content()).toBe(withoutIt);
  await page.evaluate(() => history.pushState({}, '', '/in/olga-vetrova/'));
  await find(popup, 'button', 'Enrich');
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('nothing of the extension can be fetched by the page', async () => {
  const world = await startWorld();
  const page = await openProfile(world, slug);
  const { id } = await world.extension();
  const answers = await page.evaluate(
    (id) =>
      Promise.all(
        ['manifest.json', 'popup.html', 'options.html', 'on-screen.js', 'icon/16.png'].map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => `${file} answered`,
            () => 'refused',
          ),
        ),
      ),
    id,
  );
  expect(new Set(answers)).toEqual(new Set(['refused']));
});

test('the page gives no word to the network of ours: only the worker talks to OutX', async () => {
  const world = await startWorld();
  await saveKey(world);
  const page = await world.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).host));
  await page.goto(`https://www.linkedin.com/in/${slug}/`);
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(new Set(requests)).toEqual(new Set(['www.linkedin.com']));
  expect(world.sandbox.control.report().elsewhere).toEqual([]);
});
