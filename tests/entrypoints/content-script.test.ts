import './fake-browser.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import contentScript from '../../entrypoints/content-script.ts';
import { fakeBrowser, identity } from './fake-browser.ts';

/** The page: its events, its URL, and the Navigation API. */
let page: EventTarget;
let navigation: EventTarget;
let prerendering: boolean;
const location = { href: '' };
const documentEvents = new EventTarget();

beforeEach(() => {
  fakeBrowser.reset();
  page = new EventTarget();
  navigation = new EventTarget();
  prerendering = false;
  location.href = 'https://www.linkedin.com/feed/';
  vi.stubGlobal('location', location);
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', {
    get prerendering() {
      return prerendering;
    },
    addEventListener: documentEvents.addEventListener.bind(documentEvents),
  });
});
afterEach(() => {
  fakeBrowser.api.runtime.id = identity.id;
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** The slugs that were reported, oldest first. */
async function reported() {
  await settled();
  return fakeBrowser.received().map(({ data }) => (data as { slug?: string }).slug);
}

function navigateTo(name: string) {
  location.href = `https://www.linkedin.com/in/${name}/`;
  navigation.dispatchEvent(new Event('currententrychange'));
}

test('it reports each profile that the page goes to, once', async () => {
  await contentScript.main();
  navigateTo('Ada-Lovelace');
  navigateTo('ada-lovelace');
  navigateTo('grace-hopper');
  expect(await reported()).toEqual(['ada-lovelace', 'grace-hopper']);
});

test('it reports no profile on a page that is no person’s', async () => {
  await contentScript.main();
  navigateTo('unavailable');
  navigateTo('ada-lovelace');
  navigateTo('edit/intro');
  expect(await reported()).toEqual(['ada-lovelace', undefined]);
});

test('it reports when the profile is left, and when the page is shown again', async () => {
  await contentScript.main();
  navigateTo('ada-lovelace');
  page.dispatchEvent(new Event('pagehide'));
  page.dispatchEvent(new Event('pageshow'));
  expect(await reported()).toEqual(['ada-lovelace', undefined, 'ada-lovelace']);
});

test('every report of a document has the same page id, and other documents have another', async () => {
  await contentScript.main();
  navigateTo('ada-lovelace');
  navigateTo('grace-hopper');
  await settled();
  const pageIds = () => fakeBrowser.received().map(({ data }) => (data as { page: string }).page);
  expect(new Set(pageIds()).size).toBe(1);
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  await contentScript.main();
  await settled();
  expect(new Set(pageIds()).size).toBe(2);
});

test('it reports nothing before a prerendered page is on screen', async () => {
  prerendering = true;
  await contentScript.main();
  navigateTo('ada-lovelace');
  expect(await reported()).toEqual([]);
  documentEvents.dispatchEvent(new Event('prerenderingchange'));
  expect(await reported()).toEqual(['ada-lovelace']);
});

test('it stops for good once the extension was removed', async () => {
  await contentScript.main();
  fakeBrowser.api.runtime.id = '';
  navigateTo('ada-lovelace');
  fakeBrowser.api.runtime.id = identity.id;
  navigateTo('grace-hopper');
  expect(await reported()).toEqual([]);
});
