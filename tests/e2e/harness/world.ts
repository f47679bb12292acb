import type { Browser, Extension, Page, WebWorker } from 'puppeteer-core';
import { inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../../../sandbox/browser/launch-browser.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/server.ts';

/** A key that the sandbox accepts. */
export const goodKey = 'outx_sandbox_e2e_7f3a';

/** A person's machine: a browser with the extension in it, and the sandbox for the world outside. */
export interface World {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  /** The extension; rejects where the world was started without it. */
  extension(): Promise<Extension>;
  /** The background worker, started if it is not running. */
  worker(): Promise<WebWorker>;
  /** Closes the browser as a person would, and starts it again with the same profile. */
  restart(): Promise<World>;
}

/** What a test may want otherwise. */
export interface WorldOptions {
  readonly sandbox?: SandboxOptions;
  /** Without it, a browser in which nothing is installed yet. */
  readonly extension?: false;
  readonly userDataDir?: string;
}

/** Starts a world that ends with the test. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox({
    timing: { pendingMs: 300, processingMs: 300 },
    ...options.sandbox,
  });
  onTestFinished(() => sandbox.close());
  return inhabit(sandbox, options);
}

async function inhabit(sandbox: Sandbox, options: WorldOptions): Promise<World> {
  const browser = await launchBrowser({
    executablePath: inject('chromium'),
    headless: true,
    sandbox,
    ...(options.extension !== false && { extension: inject('extension') }),
    ...(options.userDataDir && { userDataDir: options.userDataDir }),
  });
  onTestFinished(() => browser.close());
  const extension = async () => {
    const [installed] = (await browser.extensions()).values();
    if (!installed) throw new Error('The extension is not installed.');
    return installed;
  };
  return {
    browser,
    sandbox,
    extension,
    async worker() {
      const { id } = await extension();
      const target = await browser.waitForTarget(
        (target) => target.type() === 'service_worker' && target.url().includes(id),
      );
      const worker = await target.worker();
      if (!worker) throw new Error('The background worker cannot be reached.');
      return worker;
    },
    async restart() {
      await browser.close();
      return inhabit(sandbox, options);
    },
  };
}

/** Opens the profile's page in a new tab, in front. */
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

/** Clicks the toolbar's icon while `page` is in front, and waits for the popup. */
export async function clickIcon(world: World, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(await world.extension());
  return popup(world);
}

/** The popup that is open. */
export async function popup({ browser }: World): Promise<Page> {
  const target = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  return target.asPage();
}

/** The badge's text in the tab in front. */
export async function badge(world: World): Promise<string> {
  const worker = await world.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  });
}

/** Stops the background worker at once, as the browser may at any time. */
export async function stopWorker(world: World): Promise<void> {
  const { id } = await world.extension();
  // nb. Not over a new page: to open one closes the popup.
  const [page] = await world.browser.pages();
  const session = await page?.createCDPSession();
  if (!session) throw new Error('No page to reach the browser through.');
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((v) => v.scriptURL.includes(id) && v.runningStatus === 'stopped'))
        resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Takes the network away from the background, or gives it back, as the browser would tell it. */
export async function setOffline(world: World, offline: boolean): Promise<void> {
  const { client } = await world.worker();
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

/** Saves a key the way a person does. */
export async function saveKey(world: World, key: string = goodKey): Promise<void> {
  const options = await openOptions(world);
  await fill(options, 'OutX API key', key);
  await press(options, 'Save key');
  await find(options, 'status');
  await options.close();
}

/** The control with this role and accessible name, once it is there. */
export async function find(page: Page, role: string, name?: string) {
  const byName = name === undefined ? '' : `[name=${JSON.stringify(name)}]`;
  const handle = await page.waitForSelector(`::-p-aria(${byName}[role="${role}"])`);
  if (!handle) throw new Error(`No ${role} named ${name}.`);
  return handle;
}

/** Presses the button, or another control, of this name. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
}

/** Types a text into the field of this name. */
export async function fill(
  page: Page,
  name: string,
  text: string,
  role = 'textbox',
): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).fill(text);
}

/** The text of the control with this role, once it is there. */
export async function textOf(page: Page, role: string, name?: string): Promise<string> {
  const handle = await find(page, role, name);
  return handle.evaluate((element) => (element as HTMLElement).innerText);
}
