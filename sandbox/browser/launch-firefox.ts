import { type Browser, launch } from 'puppeteer-core';
import { startProxy } from './proxy.ts';

interface FirefoxOptions {
  readonly executablePath: string;
  /** The folder of the built extension, as an absolute path. */
  readonly extension?: string;
  readonly headless: boolean;
  /** The sandbox to talk to instead of the real hosts. */
  readonly sandbox?: { readonly tlsPort: number };
  /** The folder of the browser's profile. A new one by default. */
  readonly userDataDir?: string;
  /** Preferences, by name. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** The extension's id in Firefox: `browser_specific_settings` of `wxt.config.ts`. */
export const firefoxId = '{a5d369e6-cb14-456a-9005-a3b2b780c644}';
// nb. By default, Firefox gives the extension another one in each profile.
const uuid = '0b7a2f1e-5c3d-4e8a-9f60-1a2b3c4d5e6f';

/** Where a Firefox that was started here serves the extension's pages. */
export const firefoxOrigin = `moz-extension://${uuid}`;

/** Starts Firefox, with the extension as a temporary add-on if its folder is given. */
export async function launchFirefox(options: FirefoxOptions): Promise<Browser> {
  // nb. Firefox has no switch that maps host names, so it goes through a proxy.
  const proxy =
    options.sandbox &&
    (await startProxy(['www.linkedin.com', 'api.outx.ai'], options.sandbox.tlsPort));
  try {
    const browser = await launch({
      browser: 'firefox',
      executablePath: options.executablePath,
      headless: options.headless,
      defaultViewport: null,
      ...(options.userDataDir && { userDataDir: options.userDataDir }),
      acceptInsecureCerts: options.sandbox !== undefined,
      // nb. Without it, no debugger can open an extension's page.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...(proxy && proxyPreferences(proxy.port)),
        'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: uuid }),
        ...options.preferences,
      },
    });
    browser.once('disconnected', () => proxy?.close());
    if (options.extension) await browser.installExtension(options.extension);
    return browser;
  } catch (error) {
    proxy?.close();
    throw error;
  }
}

const proxyPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});
