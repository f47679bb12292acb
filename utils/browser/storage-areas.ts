import { browser } from './browser.ts';

/** Where settings and the sealed key are stored. */
export const localArea = browser.storage.local;

/**
 * Keeps content scripts out of `storage.local`. Chromium lets them in by default and forgets this
 * setting when the extension is updated. Firefox has no such setting yet.
 */
export async function restrictLocalArea(): Promise<void> {
  await localArea.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
