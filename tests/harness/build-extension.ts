import { spawnSync } from 'node:child_process';

/** The repository's root folder, with a trailing slash. */
const root = new URL('../../', import.meta.url).pathname;

/**
 * Builds the extension for production and returns its folder. For Firefox, packs it and its sources, too. Throws with
 * the build's output if it fails. nb. In a separate process: a test runner's `NODE_ENV` would change the bundle.
 */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): string {
  const { NODE_ENV: _, ...env } = process.env;
  const command = browser === 'firefox' ? 'zip' : 'build';
  const built = spawnSync('npx', ['wxt', command, '-b', browser, '--mv3'], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}\n${built.stderr}`);
  return `${root}.output/${browser}-mv3`;
}
