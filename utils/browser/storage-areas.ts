import { browser } from './browser.ts';

interface Restrictable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Where settings and the sealed key lie. */
export const localArea = browser.storage.local;

/**
 * Keeps content scripts out of `storage.local`. Chromium lets them in unless told otherwise, and
 * forgets it with the extension's update; Firefox cannot yet be told.
 */
export async function restrictLocalArea(): Promise<void> {
  await (localArea as Restrictable).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
