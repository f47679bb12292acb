import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { fill, press, textOf } from './controls.ts';
import { startHostProxy } from './host-proxy.ts';
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

const id = 'calling-card@calling-card.example';
// nb. Otherwise Firefox generates one for each profile.
const uuid = '0b7a2f1e-5c3d-4e8a-9f60-1a2b3c4d5e6f';

/** Starts a Firefox that can only reach the sandbox. The caller must close it. */
export async function startFirefox(options: FirefoxOptions): Promise<FirefoxWorld> {
  const sandbox = await startSandbox({ timing: { pendingMs: 300, processingMs: 300 } });
  const proxy = await startHostProxy(['www.linkedin.com', 'api.outx.ai'], sandbox.tlsPort);
  const closeServers = async () => {
    proxy.close();
    await sandbox.close();
  };
  try {
    const browser = await launch({
      browser: 'firefox',
      executablePath: options.path,
      headless: true,
      acceptInsecureCerts: true,
      // nb. Otherwise a debugger can't open an extension's page.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        ...(options.idleMs && { 'extensions.background.idle.timeout': options.idleMs }),
      },
    });
    return {
      browser,
      sandbox,
      async install() {
        await browser.installExtension(options.extension);
        const page = await browser.newPage();
        // nb. The debugger gets no load event for an extension's page.
        await page.goto(`moz-extension://${uuid}/options.html`, { waitUntil: [] });
        await page.waitForSelector('main');
        return page;
      },
      async close() {
        await browser.close();
        await closeServers();
      },
    };
  } catch (error) {
    await closeServers();
    throw error;
  }
}

// The name of the API inside the options page.
declare const browser: typeof WebExtensions;

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
