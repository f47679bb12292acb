import { type Browser, launch } from 'puppeteer-core';

export interface LaunchOptions {
  readonly executablePath: string;
  /** The folder of the built extension. Without it, the browser starts without extensions. */
  readonly extension?: string;
  readonly headless: boolean;
  /** The profile's folder, kept between starts. Without it, each start gets a new one. */
  readonly userDataDir?: string;
  readonly deviceScaleFactor?: number;
  /** The sandbox to talk to instead of the real hosts. */
  readonly sandbox?: StandIn;
  /** Returns whether to debug targets of this type. Without it, all are debugged. */
  readonly attachTo?: (type: string) => boolean;
}

/** Which hosts the sandbox replaces. */
export interface StandIn {
  readonly tlsPort: number;
  readonly certificateFingerprint: string;
  /** `everything` by default; `linkedin` leaves all other hosts alone. */
  readonly only?: 'everything' | 'linkedin';
  /** What to map the API's host to instead: an address with a port, or `~NOTFOUND`. */
  readonly api?: string;
}

/** Starts Chromium with the extension loaded as a user would load it. */
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
      ...(options.headless ? headlessArguments(options.deviceScaleFactor ?? 1) : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(sandbox ? sandboxArguments(sandbox) : []),
    ],
  });
  // nb. Unlike this, `enableExtensions: [path]` doesn't wait until the extension is loaded.
  if (options.extension) await browser.installExtension(options.extension);
  return browser;
}

/**
 * A screen of 1600 × 1200 CSS pixels, for which the switch takes physical ones: the default one is too low for the whole
 * popup. nb. Drawn by the processor, animations would take an eighth of its time, and a spare process
 * for the next page would cost a start with each.
 */
const headlessArguments = (factor: number) => [
  '--disable-gpu',
  '--force-prefers-reduced-motion',
  '--disable-features=SpareRendererForSitePerProcess',
  `--screen-info={${1600 * factor}x${1200 * factor} devicePixelRatio=${factor}}`,
];

function sandboxArguments(standIn: StandIn) {
  const { tlsPort, certificateFingerprint, only = 'everything', api } = standIn;
  const sandbox = `127.0.0.1:${tlsPort}`;
  const rules = [
    `MAP linkedin.com:443 ${sandbox}`,
    `MAP *.linkedin.com:443 ${sandbox}`,
    ...(only === 'everything'
      ? [
          `MAP api.outx.ai:443 ${api ?? sandbox}`,
          'MAP * ~NOTFOUND',
          'EXCLUDE 127.0.0.1',
          'EXCLUDE localhost',
        ]
      : []),
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${certificateFingerprint}`,
  ];
}
