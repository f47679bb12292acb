import { browser } from './browser.ts';

/** Where settings and the key are stored. */
export const localArea = browser.storage.local;

/** Where the unlocked key is kept: in memory, until the browser closes or the extension is updated. */
export const sessionArea = browser.storage.session;

/**
 * Keeps content scripts out of both areas. Chromium lets them into `storage.local` by default and forgets this
 * setting when the extension is updated. Firefox has no such setting yet, and never lets them into `storage.session`.
 */
export async function restrictAreas(): Promise<void> {
  for (const area of [localArea, sessionArea]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
