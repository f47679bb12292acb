import type { Page } from 'puppeteer-core';
import { fill, find, press } from './controls.ts';
import type { World } from './world.ts';

/** A key that the sandbox accepts. */
export const goodKey = 'outx_sandbox_e2e_7f3a';

/** Opens the profile's page in a new foreground tab. */
export async function openProfile({ browser }: World, slug: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`https://www.linkedin.com/in/${encodeURIComponent(slug)}/`);
  return page;
}

/** Opens the options in a new tab. */
export async function openOptions(world: World): Promise<Page> {
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  return page;
}

/** Brings `page` to the front, clicks the toolbar icon and waits for the popup. */
export async function clickIcon(world: World, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(await world.extension());
  return popup(world);
}

/** Waits for the open popup. */
export async function popup({ browser }: World): Promise<Page> {
  const target = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  return target.asPage();
}

/** The badge's text for the active tab. */
export async function badge(world: World): Promise<string> {
  const worker = await world.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  });
}

/** Saves a key in the options. */
export async function saveKey(world: World, key: string = goodKey): Promise<void> {
  const options = await openOptions(world);
  await fill(options, 'OutX API key', key);
  await press(options, 'Save key');
  await find(options, 'status');
  await options.close();
}
