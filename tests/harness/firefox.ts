import type { Browser, Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'wxt/browser';
import { firefoxOrigin, launchFirefox } from '../../sandbox/browser/launch-firefox.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { fill, press, textOf } from './controls.ts';
import { t } from './messages.ts';

/** A Firefox that talks to a sandbox. */
export interface FirefoxWorld {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  /** Installs the extension, and returns its options page, which has access to its API. */
  install(): Promise<Page>;
  close(): Promise<void>;
}

interface FirefoxOptions {
  readonly path: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** Ms without an event after which Firefox stops the background. 30 s by default. */
  readonly idleMs?: number;
}

/** Starts a Firefox that can only reach the sandbox. The caller must close it. */
export async function startFirefox(options: FirefoxOptions): Promise<FirefoxWorld> {
  const sandbox = await startSandbox({ timing: { pendingMs: 300, processingMs: 300 } });
  try {
    const browser = await launchFirefox({
      executablePath: options.path,
      headless: true,
      sandbox,
      preferences: options.idleMs ? { 'extensions.background.idle.timeout': options.idleMs } : {},
    });
    return {
      browser,
      sandbox,
      async install() {
        await browser.installExtension(options.extension);
        const page = await browser.newPage();
        // nb. The debugger gets no load event for an extension's page.
        await page.goto(`${firefoxOrigin}/options.html`, { waitUntil: [] });
        await page.waitForSelector('main');
        await closeSetupGuide(page);
        return page;
      },
      async close() {
        await browser.close();
        await sandbox.close();
      },
    };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

// The name of the API inside the options page.
declare const browser: typeof WebExtensions & {
  readonly sidebarAction: { open(): Promise<void> };
};

/** Closes the setup guide, which opens after an installation, over a page that a test has in front. */
const closeSetupGuide = (options: Page) =>
  options.waitForFunction(async () => {
    const views = browser.extension.getViews({ type: 'tab' }) as (Window & {
      browser: typeof WebExtensions;
    })[];
    const guide = views.find(({ location }) => location.pathname === '/welcome.html');
    const tab = await guide?.browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
    return tab !== undefined;
  });

/** Saves a key, with the key shown: in Firefox a password field has no role. */
export async function saveKeyIn(options: Page, key: string): Promise<string> {
  await press(options, t('key_show'));
  await fill(options, 'OutX API key', key);
  await press(options, 'Save key');
  return textOf(options, 'status');
}

/** Opens the popup over `page`. It closes when another tab becomes active. */
export async function openPopupOver(page: Page, options: Page): Promise<void> {
  await page.bringToFront();
  await options.evaluate(() => browser.action.openPopup());
}

/** The popup's text, or `undefined` if none is open. Firefox lets no debugger into the popup. */
export const popupText = (options: Page): Promise<string | undefined> =>
  options.evaluate(() => {
    const [popup] = browser.extension.getViews({ type: 'popup' }) as Window[];
    return popup?.document.body.innerText;
  });

/** Opens the sidebar as the user does: the browser lets the extension do it only during a click. */
export async function openSidebar(options: Page): Promise<void> {
  await options.bringToFront();
  await options.evaluate(() =>
    addEventListener('click', () => void browser.sidebarAction.open(), { once: true }),
  );
  await options.click('h1');
}

/** The sidebar's text, or `undefined` if it isn't open. */
export const sidebarText = (options: Page): Promise<string | undefined> =>
  options.evaluate(() => {
    // nb. WXT's types are Chromium's.
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' as 'tab' }) as Window[];
    return sidebar?.document.body.innerText;
  });

/** Closes the popup. */
export const closePopup = (options: Page): Promise<void> =>
  options.evaluate(() => {
    const [popup] = browser.extension.getViews({ type: 'popup' }) as Window[];
    popup?.close();
  });

/** Everything in the extension's local storage, as text. */
export const storedText = (options: Page): Promise<string> =>
  options.evaluate(async () => JSON.stringify(await browser.storage.local.get()));

/** The badge and the tooltip for the active tab. */
export const iconIn = (options: Page): Promise<{ badge: string; title: string }> =>
  options.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true });
    const where = tab?.id === undefined ? {} : { tabId: tab.id };
    return {
      badge: await browser.action.getBadgeText(where),
      title: await browser.action.getTitle(where),
    };
  });

/** Whether the background is running. */
export const isAwake = (options: Page): Promise<boolean> =>
  options.evaluate(async () => {
    // nb. Not by getBackgroundPage, which would start it.
    const running = await browser.runtime.getContexts({ contextTypes: ['BACKGROUND'] });
    return running.length > 0;
  });
