import { onInstallation } from '../../utils/browser/installation.ts';
import { openWelcome, ownVersion } from '../../utils/browser/own-pages.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import { disclosuresSince } from '../../utils/i18n/whats-new.ts';

type Store = Pick<
  SettingsStore,
  'settings' | 'saveSettings' | 'storedKey' | 'wasWelcomed' | 'saveWelcomed'
>;

/** Does what follows an installation or an update. Call this synchronously when the background starts. */
export function answerInstallation(settings: Store, report: (error: unknown) => void): void {
  onInstallation({
    installed: () => void welcome(settings).catch(report),
    updated: (before) => void noteUpdate(settings, before).catch(report),
  });
}

/** nb. Loading an unpacked extension again counts as an installation, too. */
async function welcome(settings: Store): Promise<void> {
  if ((await settings.wasWelcomed()) || (await isSetUp(settings))) return;
  await openWelcome();
  await settings.saveWelcomed();
}

/**
 * Has the pages show a notice if the update changed what leaves the machine. nb. No tab opens: the user is doing
 * something else.
 */
async function noteUpdate(settings: Store, before: string): Promise<void> {
  const current = await settings.settings();
  // nb. Who isn't set up reads all of it in the setup guide. Saving damaged settings would hide the damage.
  if (current.areDamaged || !(await isSetUp(settings))) return;
  // nb. There may have been an update before this one that the user hasn't read about.
  const updatedFrom = current.updatedFrom ?? before;
  if (disclosuresSince(updatedFrom, ownVersion()).length === 0) return;
  await settings.saveSettings({ ...current, updatedFrom });
}

/** Whether the user has agreed to what is sent, or has saved a key from before that was asked. */
async function isSetUp(settings: Store): Promise<boolean> {
  const [{ consentAt }, key] = await Promise.all([settings.settings(), settings.storedKey()]);
  return consentAt !== undefined || key !== undefined;
}
