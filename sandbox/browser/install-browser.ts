import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { type BrowserKind, chromium, firefox } from './browser-kind.ts';
import { findBrowser } from './find-browser.ts';

/**
 * The path of a Chromium or Chrome, installed first where there is none: by `apt-get` where that can
 * be, else as a download of Chrome for Testing. Throws with a sentence that says what to do.
 */
export async function browserPath(): Promise<string> {
  return findBrowser(chromium) ?? installByApt(chromium) ?? (await download());
}

/**
 * The path of a Firefox of this major version or a newer one, installed by `apt-get` where there is
 * none and that can be; else the sentence that says why there is none to be had.
 */
export function firefoxPath(oldest: number): { path: string } | { missing: string } {
  const path = findBrowser(firefox) ?? installByApt(firefox);
  if (path === undefined) return { missing: 'no Firefox was found; FIREFOX_PATH may name one' };
  // nb. Asked, for the program of this name may be a stub that only tells how to install Firefox.
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const version = /Firefox (\d+)/.exec(answer)?.[1];
  if (version === undefined) return { missing: `${path} does not run` };
  return Number(version) < oldest
    ? { missing: `${path} is Firefox ${version}, and ${oldest} is the oldest that will do` }
    : { path };
}

function installByApt(kind: BrowserKind): string | undefined {
  if (process.getuid?.() !== 0 || !run('apt-get', '--version')) return undefined;
  console.error(`No ${kind.name} found: installing it with apt-get.`);
  run('apt-get', 'update', '-qq');
  const isInstalled = run('apt-get', 'install', '-y', '-qq', kind.aptPackage);
  return isInstalled ? findBrowser(kind) : undefined;
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
