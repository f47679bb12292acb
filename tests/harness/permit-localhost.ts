import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Has a copy of the built extension require access to servers of this computer. nb. Nothing but a user can answer the
 * browser's question for an optional permission.
 */
export function permitLocalhost(extension: string): void {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const hosts = [...manifest.host_permissions, 'http://127.0.0.1/*'];
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
}
