import type { Browser, Page } from 'puppeteer-core';
import { createServer } from 'wxt';
import { minFirefoxVersion } from '../browser/browser-kind.ts';
import { turnOnDeveloperMode } from '../browser/developer-mode.ts';
import { hasDisplay } from '../browser/has-display.ts';
import { browserPath, firefoxPath } from '../browser/install-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { firefoxOrigin, launchFirefox } from '../browser/launch-firefox.ts';
import { saveKey } from '../browser/save-key.ts';
import { type Sandbox, startSandbox } from '../server.ts';

export interface DevOptions {
  /** Use the real OutX and LinkedIn instead of the sandbox. */
  readonly live: boolean;
  readonly firefox: boolean;
  /** Saved before the first page opens. Without it, the options page opens. */
  readonly apiKey?: string;
}

export interface Dev {
  readonly browser: Browser;
  readonly sandbox?: Sandbox;
  /** Closes the browser, the development server and the sandbox. */
  stop(): Promise<void>;
}

const root = new URL('../../', import.meta.url).pathname;

/**
 * Builds the extension, opens a browser with it, and reloads what changes. nb. WXT would start a
 * browser itself with `web-ext`, but that can't lead it to the sandbox.
 */
export async function startDev({ live, firefox, apiKey }: DevOptions): Promise<Dev> {
  const server = await createServer({
    root,
    browser: firefox ? 'firefox' : 'chrome',
    hooks: {
      'config:resolved': ({ config }) => {
        config.runner = { openBrowser: async () => {} };
      },
    },
  });
  const sandbox = live ? undefined : await startSandbox();
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close();
    await server.stop();
    await sandbox?.close();
  };
  try {
    await server.start();
    browser = await launch(firefox, sandbox);
    const page = await openOptions(browser, firefox);
    if (apiKey) {
      await saveKey(page, apiKey);
      await page.goto('https://www.linkedin.com/feed/');
    }
    return { browser, stop, ...(sandbox && { sandbox }) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function launch(firefox: boolean, sandbox?: Sandbox): Promise<Browser> {
  const options = {
    extension: `${root}.output/${firefox ? 'firefox' : 'chrome'}-mv3-dev`,
    headless: !hasDisplay(),
    ...(sandbox && { sandbox }),
  };
  if (firefox) {
    const found = firefoxPath(minFirefoxVersion);
    if ('missing' in found) throw new Error(`Can't start Firefox: ${found.missing}.`);
    return launchFirefox({ ...options, executablePath: found.path });
  }
  const browser = await launchBrowser({ ...options, executablePath: await browserPath() });
  await turnOnDeveloperMode(browser);
  return browser;
}

async function openOptions(browser: Browser, firefox: boolean): Promise<Page> {
  const origin = firefox ? firefoxOrigin : await chromiumOrigin(browser);
  const page = await browser.newPage();
  // nb. Firefox doesn't report that an extension's page has loaded.
  await page.goto(`${origin}/options.html`, { waitUntil: [] });
  return page;
}

async function chromiumOrigin(browser: Browser): Promise<string> {
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error("Chromium didn't load the extension.");
  return `chrome-extension://${extension.id}`;
}
