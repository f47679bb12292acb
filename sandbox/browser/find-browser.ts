import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './browser-kind.ts';

/**
 * The path of such a browser on this machine: what its variable names, the PATH, the usual places.
 * Throws when the variable names something that cannot be run; nothing if there is none.
 */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[kind.variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${kind.variable} names no program: ${named}`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(kind.usualPlaces[process.platform] ?? [])].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
