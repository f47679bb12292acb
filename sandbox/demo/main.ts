import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../browser/has-display.ts';
import { browserPath } from '../browser/install-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { closeSetupGuide } from '../browser/setup-guide.ts';
import { startSandbox } from '../server.ts';
import { walkThrough } from './walk-through.ts';

const root = new URL('../../', import.meta.url).pathname;
const extension = `${root}.output/chrome-mv3`;
const screenshots = `${root}.output/demo`;

/** Shows the extension at work with the sandbox, or with the real OutX if `--live SLUG` is set. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { live: { type: 'string' } } });
  const apiKey = values.live === undefined ? 'outx_sandbox_demo' : process.env.OUTX_API_KEY;
  if (!apiKey) throw new Error('Set OUTX_API_KEY to your OutX API key to run the demo live.');
  if (!existsSync(extension)) throw new Error('Build the extension first: npm run build.');
  mkdirSync(screenshots, { recursive: true });

  const sandbox = await startSandbox();
  const headless = !hasDisplay();
  const browser = await launchBrowser({
    executablePath: await browserPath(),
    extension,
    headless,
    deviceScaleFactor: 2,
    // nb. LinkedIn's pages are the sandbox's even with `--live`, so that nobody has to sign in.
    sandbox: { ...sandbox, only: values.live === undefined ? 'everything' : 'linkedin' },
  });
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  try {
    await closeSetupGuide(browser);
    await walkThrough(browser, {
      apiKey,
      slug: values.live ?? 'maya-lindqvist',
      screenshots,
      ...(values.live === undefined && { control: sandbox.control }),
    });
    console.log(`\nScreenshots: ${screenshots}`);
    if (!headless) {
      console.log('Try it out in the browser. Close it to end the demo.');
      await closed;
    }
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
