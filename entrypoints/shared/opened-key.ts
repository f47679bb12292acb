import { localArea } from '../../utils/browser/storage-areas.ts';
import { isLocked, type LockedKey, type SealedKey } from '../../utils/engine/ports/settings.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { openWithPassphrase } from '../../utils/store/passphrase-lock.ts';
import { createSettingsReader } from '../../utils/store/settings-reader.ts';
import type { PassphraseAnswer } from '../../utils/task/key-lock.ts';

/** Sends a command, and resolves with whether it succeeded. */
type Run = (send: () => Promise<CommandResult>) => Promise<boolean>;

/** Unlocks the saved key. Rejects when the storage does. */
export const unlock = (passphrase: string, run: Run): Promise<PassphraseAnswer> =>
  withOpenedKey(passphrase, run, async (sealed, stored) =>
    // nb. Another page may have removed the lock.
    isLocked(stored) ? sendMessage('unlock', sealed) : { ok: true },
  );

/**
 * Sends what is made of the saved key, once the passphrase of its lock, if any, has opened it. The passphrase stays
 * in this page. Rejects when the storage does.
 */
export async function withOpenedKey(
  passphrase: string | undefined,
  run: Run,
  send: (sealed: SealedKey, stored: SealedKey | LockedKey) => Promise<CommandResult>,
): Promise<PassphraseAnswer> {
  const stored = await createSettingsReader(localArea).storedKey();
  // nb. Another page may have forgotten the key.
  if (!stored) return 'done';
  const sealed = isLocked(stored) ? await openWithPassphrase(stored, passphrase ?? '') : stored;
  if (!sealed) return 'wrong';
  return (await run(() => send(sealed, stored))) ? 'done' : 'failed';
}
