import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { storedRows } from '../harness/library.ts';
import {
  badge,
  clickIcon,
  closeSetupGuide,
  find,
  openOptions,
  openProfile,
  press,
  saveKey,
  startWorld,
  startWorldWithKey,
  textOf,
  type World,
} from '../harness/world.ts';

/** Opens the popup without a click, so that only the content script knows the tab's URL. */
async function openPopupWithoutClick(world: World, page: Page): Promise<Page> {
  await page.bringToFront();
  await (await world.worker()).evaluate(() => chrome.action.openPopup());
  const target = await world.browser.waitForTarget((target) => target.url().endsWith('popup.html'));
  return target.asPage();
}

async function followLink(page: Page, link: string, slug: string): Promise<void> {
  await press(page, link, 'link');
  await page.waitForFunction((path) => location.pathname === path, {}, `/in/${slug}/`);
}

test('after a navigation without a page load, the popup shows the new person', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  await followLink(page, 'Noor Between', 'noor-between');

  const popup = await openPopupWithoutClick(world, page);
  await find(popup, 'heading', 'Noor Between');
  expect(world.sandbox.control.count({ kind: 'create', slug: 'noor-between' })).toBe(1);
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('the badge follows page loads, in-page navigation, back and forward', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');
  await popup.close();
  await expect.poll(() => badge(world)).toBe('✓');

  await followLink(page, 'Noor Between', 'noor-between');
  await expect.poll(() => badge(world)).toBe('+');
  await page.goBack();
  await expect.poll(() => badge(world)).toBe('✓');
  await page.goForward();
  await expect.poll(() => badge(world)).toBe('+');
  await page.goto('https://www.linkedin.com/in/maya-lindqvist/');
  await expect.poll(() => badge(world)).toBe('✓');
  await page.goto('https://www.linkedin.com/feed/');
  await expect.poll(() => badge(world)).toBe('');
  await page.goBack();
  await expect.poll(() => badge(world)).toBe('✓');
  await page.goto('https://www.linkedin.com/in/maya-lindqvist/details/experience/?locale=de#x');
  await expect.poll(() => badge(world)).toBe('✓');
});

test('an open popup follows the tab, and does not fetch the next profile', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');
  await page.evaluate(() => history.pushState({}, '', '/in/olga-vetrova/'));
  await find(popup, 'button', 'Fetch profile');
  expect(await popup.$('article h1')).toBeNull();
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('a click works in a tab that was open before the extension was installed', async () => {
  const world = await startWorld({ extension: false });
  const page = await openProfile(world, 'maya-lindqvist');
  await world.browser.installExtension(inject('extension'));
  await closeSetupGuide(world.browser);
  await saveKey(world);
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');
});

test('a content script orphaned by an extension reload causes no errors', async () => {
  const world = await startWorld();
  const page = await openProfile(world, 'maya-lindqvist');
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const options = await openOptions(world);
  const closed = new Promise<unknown>((resolve) => options.once('close', resolve));
  await options.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await closed;
  await world.browser.waitForTarget((target) => target.type() === 'service_worker');
  await followLink(page, 'Noor Between', 'noor-between');
  await page.goBack();
  expect(errors).toEqual([]);
});

test('on other pages the popup opens on the history', async () => {
  const world = await startWorldWithKey();
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const popup = await clickIcon(world, feed);
  const selected = await popup.waitForSelector('[role=tab][aria-selected=true]');
  expect(await selected?.evaluate((tab) => tab.textContent)).toBe('History');
  expect(await textOf(popup, 'tabpanel')).not.toBe('');
});

test('after LinkedIn was left for another site, its person shows no badge and is not fetched', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  await expect.poll(() => badge(world)).toBe('+');
  await page.goto('data:text/html,Another site');

  const popup = await openPopupWithoutClick(world, page);
  const selected = await popup.waitForSelector('[role=tab][aria-selected=true]');
  expect(await selected?.evaluate((tab) => tab.textContent)).toBe('History');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(0);
  await popup.close();

  const options = await openOptions(world);
  await options.evaluate(() =>
    chrome.runtime.sendMessage({
      id: 0,
      type: 'command',
      timestamp: 0,
      data: { slug: 'maya-lindqvist', command: 'enrich' },
    }),
  );
  await world.sandbox.control.waitFor({ kind: 'create', count: 1 });
  await expect
    .poll(async () => (await storedRows(options, 'profiles')).length, { timeout: 15_000 })
    .toBe(1);
  await page.bringToFront();
  expect(await badge(world)).toBe('');
});
