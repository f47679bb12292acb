import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The repository's root folder, with a trailing slash. */
const root = new URL('../../', import.meta.url).pathname;

/**
 * Builds the extension for production, packs it as `npm run zip` does, and returns its folder. Rejects with the build's
 * output if it fails. nb. In a separate process: a test runner's `NODE_ENV` would change the bundle.
 */
export async function buildExtension(browser: 'chrome' | 'firefox'): Promise<string> {
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)('npx', ['wxt', 'zip', '-b', browser, '--mv3'], {
    cwd: root,
    env,
    shell: process.platform === 'win32',
  });
  return `${root}.output/${browser}-mv3`;
}
