import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './browser-kind.ts';

/**
 * Finds a browser on this machine: by its environment variable, on the PATH, then at its usual paths.
 * Returns `undefined` if there is none. Throws if the variable names something that can't be run.
 */
export function findBrowser(kind: BrowserKind): string | undefined {
  const path = process.env[kind.variable];
  if (path) {
    if (!isExecutable(path))
      throw new Error(`${kind.variable} isn't the path of a program: ${path}`);
    return path;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(kind.usualPaths[process.platform] ?? [])].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
