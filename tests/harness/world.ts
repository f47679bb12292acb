import type { Browser, Extension, WebWorker } from 'puppeteer-core';
import { launchBrowser } from '../../sandbox/browser/launch-browser.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';

/** A person's machine: a browser with the extension in it, and the sandbox for the world outside. */
export interface World {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  /** The extension; rejects where the world was started without it. */
  extension(): Promise<Extension>;
  /** The background worker, started if it is not running. */
  worker(): Promise<WebWorker>;
  /**
   * Ends the browser as a person would, or as a crash does, and starts it again with the same
   * profile. `api` replaces the option of that name.
   */
  restart(how?: 'closed' | 'killed', api?: string): Promise<World>;
  /** Ends all: the browser, restarted or not, and the sandbox. */
  close(): Promise<void>;
}

/** What the world is made of. */
export interface Parts {
  /** The browser's program. */
  readonly chromium: string;
  /** The folder of the built extension. */
  readonly extension: string;
}

/** What a test may want otherwise. */
export interface WorldOptions {
  readonly sandbox?: SandboxOptions;
  /** Without it, a browser in which nothing is installed yet. */
  readonly extension?: false;
  readonly userDataDir?: string;
  /** Where connections to the API's host lead, if not to the sandbox: see `StandIn`. */
  readonly api?: string | ((sandbox: Sandbox) => string | Promise<string>);
  /** False: no debugger is attached to the background worker, so that it lives as at a person's. */
  readonly debugWorker?: false;
}

/** Starts a world; whoever starts it closes it. */
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

  async function inhabit(api: string | undefined): Promise<World> {
    const browser = await launchBrowser({
      executablePath: parts.chromium,
      headless: true,
      sandbox: { ...sandbox, ...(api !== undefined && { api }) },
      ...(options.extension !== false && { extension: parts.extension }),
      ...(options.userDataDir && { userDataDir: options.userDataDir }),
      ...(options.debugWorker === false && { attachTo: (type) => type !== 'service_worker' }),
    });
    browsers.push(browser);
    return {
      browser,
      sandbox,
      close,
      extension: () => extensionIn(browser),
      worker: () => workerIn(browser),
      async restart(how = 'closed', changed = api) {
        await (how === 'closed' ? browser.close() : kill(browser));
        return inhabit(changed);
      },
    };
  }

  try {
    const { api } = options;
    return await inhabit(typeof api === 'function' ? await api(sandbox) : api);
  } catch (error) {
    await close();
    throw error;
  }
}

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
  if (!worker) throw new Error('The background worker cannot be reached.');
  return worker;
}

/** Ends all processes of the browser at once, as a crash of the machine would. */
async function kill(browser: Browser): Promise<void> {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process of ours.');
  const gone = new Promise((resolve) => browser.once('disconnected', resolve));
  // nb. The whole group that the browser leads: a child left over would hold on to the profile.
  process.kill(-pid, 'SIGKILL');
  await gone;
}
