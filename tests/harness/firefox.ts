import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Browser as WebExtensions } from 'wxt/browser';
import { firefoxId, firefoxOrigin, launchFirefox } from '../../sandbox/browser/launch-firefox.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { fill, press, textOf } from './controls.ts';
import { t } from './messages.ts';

/** A Firefox that talks to a sandbox. */
export interface FirefoxWorld {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  /** Where Firefox saves files. */
  readonly downloads: string;
  /** Installs the extension, and returns its options page, which has access to its API. */
  install(): Promise<Page>;
  /** Opens a page of the extension in a new tab. */
  open(path: string): Promise<Page>;
  /** Opens a page of the browser itself, from which the functions below reach what only the browser can do. */
  openSystemPage(): Promise<Page>;
  /**
   * Closes Firefox and starts it with the same profile. A temporary add-on is gone then: install it again, which opens no
   * setup guide any more.
   */
  restart(): Promise<FirefoxWorld>;
  /** Closes Firefox, restarted or not, and the sandbox. */
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
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'calling-card-saved-'));
  let running: Browser | undefined;
  const close = async () => {
    await running?.close();
    await sandbox.close();
    for (const each of [folder, downloads]) rmSync(each, { recursive: true, force: true });
  };

  async function start(isInstallation: boolean): Promise<FirefoxWorld> {
    const browser = await launchFirefox({
      executablePath: options.path,
      headless: true,
      sandbox,
      userDataDir: folder,
      preferences: { ...preferencesOf(options), 'browser.download.dir': downloads },
    });
    running = browser;
    const open = async (path: string) => {
      const page = await browser.newPage();
      // nb. The debugger gets no load event for an extension's page.
      await page.goto(`${firefoxOrigin}/${path}`, { waitUntil: [] });
      await page.waitForSelector('main');
      return page;
    };
    return {
      browser,
      sandbox,
      downloads,
      open,
      async install() {
        await browser.installExtension(options.extension);
        const page = await open('options.html');
        if (isInstallation) await closeSetupGuide(page);
        return page;
      },
      async openSystemPage() {
        const page = await browser.newPage();
        await page.goto('about:addons', { waitUntil: [] });
        return page;
      },
      async restart() {
        await browser.close();
        return start(false);
      },
      close,
    };
  }

  try {
    return await start(true);
  } catch (error) {
    await close();
    throw error;
  }
}

const preferencesOf = ({ idleMs }: FirefoxOptions) => ({
  // nb. A temporary add-on is uninstalled when Firefox closes, and one that is uninstalled loses what it stored.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'browser.download.folderList': 2,
  // nb. No popup opens while another panel is open.
  'browser.download.alwaysOpenPanel': false,
  // How long a question ignores clicks at first, against accidental ones.
  'security.notification_enable_delay': 0,
  ...(idleMs !== undefined && { 'extensions.background.idle.timeout': idleMs }),
});

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

/** What the pages of the browser itself can reach. */
interface System {
  readonly ChromeUtils: {
    importESModule(url: string): {
      readonly ExtensionPermissions: {
        remove(id: string, permissions: object, extension: unknown): Promise<void>;
      };
    };
  };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: unknown } };
  readonly Services: {
    readonly wm: {
      getMostRecentWindow(type: string): {
        readonly document: Document;
        readonly PopupNotifications: { readonly panel: HTMLElement };
      };
    };
  };
}

/** Withdraws the access to these hosts, as the user does among the add-on's permissions. */
export const withdrawAccess = (system: Page, origins: readonly string[]): Promise<void> =>
  system.evaluate(
    async (id, origins) => {
      const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as System;
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
    },
    firefoxId,
    origins,
  );

/**
 * Opens the popup over `page` as the user does, with the shortcut: that lets the extension see the page's address, which
 * `openPopupOver` doesn't.
 */
export async function pressPopupShortcut(page: Page, system: Page): Promise<void> {
  await page.bringToFront();
  await system.evaluate(() => {
    const { Services } = globalThis as unknown as System;
    const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const keys = document.querySelectorAll('keyset[id^="ext-keyset-id"] key[key="C"]');
    (keys[0] as Element & { doCommand(): void }).doCommand();
  });
}

/** What Firefox asks about a permission, or `undefined` if it asks nothing. */
export const askedPermission = (system: Page): Promise<string | undefined> =>
  system.evaluate(() => {
    const { Services } = globalThis as unknown as System;
    const { panel } = Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications;
    const question = panel.querySelector('#addon-webext-permissions-notification');
    return question?.textContent ?? undefined;
  });

/** Agrees to the permission that Firefox asks for. */
export const agree = (system: Page): Promise<void> =>
  system.evaluate(() => {
    const { Services } = globalThis as unknown as System;
    const { panel } = Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications;
    (panel.firstElementChild as Element & { readonly button: HTMLElement }).button.click();
  });
