import { type Browser, launch } from 'puppeteer-core';

/** How to start the browser. */
export interface LaunchOptions {
  readonly executablePath: string;
  /** The folder of the built extension; without it, the plain browser. */
  readonly extension?: string;
  readonly headless: boolean;
  /** Kept between starts; without it, a new one each time. */
  readonly userDataDir?: string;
  readonly deviceScaleFactor?: number;
  /** The sandbox to talk to instead of the real hosts. */
  readonly sandbox?: StandIn;
  /** Which types of targets a debugger is attached to; without it, all. */
  readonly attachTo?: (type: string) => boolean;
}

/** What of the world the sandbox stands in for: all of it unless said otherwise. */
export interface StandIn {
  readonly tlsPort: number;
  readonly certificateFingerprint: string;
  readonly only?: 'everything' | 'linkedin';
  /** Where the API's host leads instead: an address with a port, or `~NOTFOUND`. */
  readonly api?: string;
}

/** Starts a Chromium with the extension in it, unmodified, as a person would have loaded it. */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { sandbox, attachTo } = options;
  const browser = await launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    defaultViewport: null,
    enableExtensions: true,
    ...(options.userDataDir && { userDataDir: options.userDataDir }),
    ...(attachTo && { targetFilter: (target) => attachTo(target.type()) }),
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      '--lang=en-US',
      // nb. The screen that a browser without windows imagines is too low for a whole popup.
      ...(options.headless ? [screen(options.deviceScaleFactor ?? 1)] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(sandbox ? sandboxArguments(sandbox) : []),
    ],
  });
  // nb. Not by `enableExtensions: [path]`, which does not wait until the extension is there.
  if (options.extension) await browser.installExtension(options.extension);
  return browser;
}

/** A screen of 1600 × 1200 CSS pixels; the switch counts physical ones. */
const screen = (factor: number) =>
  `--screen-info={${1600 * factor}x${1200 * factor} devicePixelRatio=${factor}}`;

function sandboxArguments(standIn: StandIn) {
  const { tlsPort, certificateFingerprint, only = 'everything', api } = standIn;
  const here = `127.0.0.1:${tlsPort}`;
  const rules = [
    `MAP linkedin.com:443 ${here}`,
    `MAP *.linkedin.com:443 ${here}`,
    ...(only === 'everything'
      ? [`MAP api.outx.ai:443 ${api ?? here}`, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1']
      : []),
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${certificateFingerprint}`,
  ];
}
