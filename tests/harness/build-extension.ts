import { spawnSync } from 'node:child_process';

/** The top of the repository, with a slash at its end. */
const root = new URL('../../', import.meta.url).pathname;

/**
 * Builds the extension as it is shipped and returns its folder. Throws with what the build said.
 * nb. In a process of its own: under a test runner's NODE_ENV the bundle would be another one.
 */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): string {
  const { NODE_ENV: _, ...env } = process.env;
  const built = spawnSync('npx', ['wxt', 'build', '-b', browser, '--mv3'], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}\n${built.stderr}`);
  return `${root}.output/${browser}-mv3`;
}
