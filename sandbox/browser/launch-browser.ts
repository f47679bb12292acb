import { type Browser, launch } from 'puppeteer-core';

/** How to start the browser. */
export interface LaunchOptions {
  readonly executablePath: string;
  /** The folder of the built extension; without it, the plain browser. */
  readonly extension?: string;
  readonly headless: boolean;
  /** Kept between starts; without it, a new one each time. */
  readonly userDataDir?: string;
  /** The sandbox to talk to instead of the real hosts. */
  readonly sandbox?: { readonly tlsPort: number; readonly certificateFingerprint: string };
}

const hosts = ['www.linkedin.com', 'de.linkedin.com', 'api.outx.ai'];

/** Starts a Chromium with the extension in it, unmodified, as a person would have loaded it. */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { sandbox } = options;
  const browser = await launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    defaultViewport: null,
    enableExtensions: true,
    ...(options.userDataDir && { userDataDir: options.userDataDir }),
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      '--lang=en-US',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(sandbox ? sandboxArguments(sandbox) : []),
    ],
  });
  // nb. Not by `enableExtensions: [path]`, which does not wait until the extension is there.
  if (options.extension) await browser.installExtension(options.extension);
  return browser;
}

function sandboxArguments({
  tlsPort,
  certificateFingerprint,
}: NonNullable<LaunchOptions['sandbox']>) {
  const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${tlsPort}`);
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    `--ignore-certificate-errors-spki-list=${certificateFingerprint}`,
  ];
}
