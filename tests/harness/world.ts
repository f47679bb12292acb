import { readdirSync } from 'node:fs';
import type { Browser, Extension, WebWorker } from 'puppeteer-core';
import { launchBrowser } from '../../sandbox/browser/launch-browser.ts';
import { closeSetupGuide } from '../../sandbox/browser/setup-guide.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';

/** A test environment: a browser with the extension, and a sandbox in place of the internet. */
export interface World {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  /** The extension. Rejects if the world was started without it. */
  extension(): Promise<Extension>;
  /** The background worker, once it runs. */
  worker(): Promise<WebWorker>;
  /**
   * Closes the browser, or kills it as in a crash, and starts it again with the same profile. `api`
   * replaces the option of that name.
   */
  restart(how?: 'closed' | 'killed', api?: string): Promise<World>;
  /** Closes the browser, restarted or not, and the sandbox. */
  close(): Promise<void>;
}

/** The paths that a world needs. */
export interface Parts {
  /** The browser's executable. */
  readonly chromium: string;
  /** The folder of the built extension. */
  readonly extension: string;
}

export interface WorldOptions {
  readonly sandbox?: SandboxOptions;
  /** `false` starts a browser without the extension. */
  readonly extension?: false;
  readonly userDataDir?: string;
  /** Where connections to the API's host go instead of the sandbox: see `StandIn`. */
  readonly api?: string | ((sandbox: Sandbox) => string | Promise<string>);
  /** `true` keeps the setup guide open that opens after an installation. */
  readonly setupGuide?: true;
  /** `false` attaches no debugger to the worker, so that the browser stops it as usual. */
  readonly debugWorker?: false;
}

/** Starts a world. The caller must close it. */
export async function startWorld(parts: Parts, options: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox({
    timing: { pendingMs: 300, processingMs: 300 },
    ...options.sandbox,
  });
  const browsers: Browser[] = [];
  const close = async () => {
    await Promise.all(browsers.filter(({ connected }) => connected).map((each) => each.close()));
    await sandbox.close();
  };

  async function start(api: string | undefined): Promise<World> {
    const isInstallation = options.extension !== false && isNew(options.userDataDir);
    const browser = await launchBrowser({
      executablePath: parts.chromium,
      headless: true,
      sandbox: { ...sandbox, ...(api !== undefined && { api }) },
      ...(options.extension !== false && { extension: parts.extension }),
      ...(options.userDataDir && { userDataDir: options.userDataDir }),
      ...(options.debugWorker === false && { attachTo: (type) => type !== 'service_worker' }),
    });
    browsers.push(browser);
    // nb. It would open over a page that a test has in front.
    if (isInstallation && !options.setupGuide) await closeSetupGuide(browser);
    return {
      browser,
      sandbox,
      close,
      extension: () => extensionIn(browser),
      worker: () => workerIn(browser),
      async restart(how = 'closed', newApi = api) {
        await (how === 'closed' ? browser.close() : kill(browser));
        return start(newApi);
      },
    };
  }

  try {
    const { api } = options;
    return await start(typeof api === 'function' ? await api(sandbox) : api);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether a browser's profile folder is that of a browser that never ran. */
const isNew = (userDataDir: string | undefined): boolean =>
  userDataDir === undefined || readdirSync(userDataDir).length === 0;

async function extensionIn(browser: Browser): Promise<Extension> {
  const [installed] = (await browser.extensions()).values();
  if (!installed) throw new Error('The extension is not installed.');
  return installed;
}

async function workerIn(browser: Browser): Promise<WebWorker> {
  const { id } = await extensionIn(browser);
  const target = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().includes(id),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('Could not connect to the background worker.');
  return worker;
}

/** Kills all processes of the browser at once, as in a crash of the machine. */
async function kill(browser: Browser): Promise<void> {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process.');
  const disconnected = new Promise((resolve) => browser.once('disconnected', resolve));
  // nb. The whole process group: a remaining child process would keep the profile locked.
  process.kill(-pid, 'SIGKILL');
  await disconnected;
}
