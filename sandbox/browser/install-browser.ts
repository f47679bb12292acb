import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { type BrowserKind, chromium, firefox } from './browser-kind.ts';
import { findBrowser } from './find-browser.ts';

/**
 * Returns the path of a Chromium or Chrome. If there is none, installs one with `apt-get` as root,
 * or else downloads Chrome for Testing. Throws an error that says what to do if that fails.
 */
export async function browserPath(): Promise<string> {
  return findBrowser(chromium) ?? installByApt(chromium) ?? (await download());
}

/**
 * Returns the path of a Firefox of at least this major version. If there is none, installs one with
 * `apt-get` as root. Otherwise returns why there is none.
 */
export function firefoxPath(minVersion: number): { path: string } | { missing: string } {
  const path = findBrowser(firefox) ?? installByApt(firefox);
  if (path === undefined) return { missing: 'no Firefox found; set FIREFOX_PATH to its program' };
  // nb. Run it: a program of this name may be a stub that only explains how to install Firefox.
  const output = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const version = /Firefox (\d+)/.exec(output)?.[1];
  if (version === undefined) return { missing: `${path} doesn't run` };
  return Number(version) < minVersion
    ? { missing: `${path} is Firefox ${version}, but at least ${minVersion} is required` }
    : { path };
}

function installByApt(kind: BrowserKind): string | undefined {
  if (process.getuid?.() !== 0 || !run('apt-get', '--version')) return undefined;
  console.error(`No ${kind.name} found. Installing it with apt-get.`);
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
  console.error('No Chromium found. Downloading Chrome for Testing.');
  try {
    const platform = detectBrowserPlatform();
    if (!platform) throw new Error('no build for this platform');
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    const cacheDir = join(homedir(), '.cache', 'puppeteer');
    const installed = await install({ browser: Browser.CHROME, buildId, cacheDir, platform });
    return installed.executablePath;
  } catch (cause) {
    throw new Error(
      'No Chromium or Chrome found, and installing one failed. Install one, or set CHROME_PATH to its program.',
      { cause },
    );
  }
}
