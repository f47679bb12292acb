import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserPath } from '../browser/install-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { startSandbox } from '../server.ts';
import { walkThrough } from './walk-through.ts';

const root = new URL('../../', import.meta.url).pathname;
const extension = `${root}.output/chrome-mv3`;
const pictures = `${root}.output/demo`;

/** Shows the extension at work: against the sandbox, or with `--live SLUG` against the real OutX. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { live: { type: 'string' } } });
  const apiKey = values.live === undefined ? 'outx_sandbox_demo' : process.env.OUTX_API_KEY;
  if (!apiKey) throw new Error('Set OUTX_API_KEY to your OutX API key to run the demo live.');
  if (!existsSync(extension)) throw new Error('Build the extension first: npm run build.');
  mkdirSync(pictures, { recursive: true });

  const sandbox = await startSandbox();
  const hasDisplay = canShowWindows();
  const browser = await launchBrowser({
    executablePath: await browserPath(),
    extension,
    headless: !hasDisplay,
    deviceScaleFactor: 2,
    // nb. Live, too, the profile's page is the sandbox's: what is to be shown is the fetch, and no
    // account of anybody's need be signed in to LinkedIn for that.
    sandbox: { ...sandbox, only: values.live === undefined ? 'everything' : 'linkedin' },
  });
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  try {
    await walkThrough(browser, {
      apiKey,
      slug: values.live ?? 'maya-lindqvist',
      pictures,
      ...(values.live === undefined && { control: sandbox.control }),
    });
    console.log(`\nScreenshots: ${pictures}`);
    if (hasDisplay) {
      console.log('The window is yours to play with. Close it to end the demo.');
      await closed;
    }
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

const canShowWindows = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
