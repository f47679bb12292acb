import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { findBrowser } from './find-browser.ts';

/**
 * The path of a Chromium or Chrome, installed first where there is none: by `apt-get` where that can
 * be, else as a download of Chrome for Testing. Throws with a sentence that says what to do.
 */
export async function browserPath(): Promise<string> {
  return findBrowser() ?? installByApt() ?? (await download());
}

function installByApt(): string | undefined {
  if (process.getuid?.() !== 0 || !run('apt-get', '--version')) return undefined;
  console.error('No Chromium found: installing it with apt-get.');
  run('apt-get', 'update', '-qq');
  return run('apt-get', 'install', '-y', '-qq', 'chromium') ? findBrowser() : undefined;
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

async function download(): Promise<string> {
  console.error('No Chromium found: downloading Chrome for Testing.');
  try {
    const platform = detectBrowserPlatform();
    if (!platform) throw new Error('no build for this platform');
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    const cacheDir = join(homedir(), '.cache', 'puppeteer');
    const installed = await install({ browser: Browser.CHROME, buildId, cacheDir, platform });
    return installed.executablePath;
  } catch (cause) {
    throw new Error(
      'No Chromium or Chrome was found and none could be installed: install one, or set CHROME_PATH to its program.',
      { cause },
    );
  }
}
