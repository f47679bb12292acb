import { useEffect, useState } from 'preact/hooks';
import { localArea, sessionArea } from '../../utils/browser/storage-areas.ts';
import {
  isLocked,
  type SettingsStore,
  type UnlockedKeyStore,
} from '../../utils/engine/ports/settings.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { lockWithPassphrase } from '../../utils/store/passphrase-lock.ts';
import type { LockState, PassphraseAnswer } from '../../utils/task/key-lock.ts';
import { withOpenedKey } from '../shared/opened-key.ts';
import { useCommands } from '../shared/use-commands.ts';

/**
 * The lock over the saved key, read again whenever it changes, and what the user does to it. Passphrases stay in
 * this page: the background gets what they open and lock. `state` is `undefined` until it is read. `onStart` is
 * called before each action.
 */
export function useKeyLock(
  settings: Pick<SettingsStore, 'storedKey'>,
  session: Pick<UnlockedKeyStore, 'unlockedKey'>,
  onStart: () => void,
) {
  const { failure, run, onFault, unlock } = useCommands();
  const [state, setState] = useState<LockState>();
  useEffect(() => {
    const read = async () => {
      const [stored, unlocked] = await Promise.all([settings.storedKey(), session.unlockedKey()]);
      setState(!stored || !isLocked(stored) ? 'none' : unlocked ? 'open' : 'locked');
    };
    const readAgain = () => void read().catch(onFault);
    const areas = [localArea, sessionArea];
    for (const area of areas) area.onChanged.addListener(readAgain);
    readAgain();
    return () => {
      for (const area of areas) area.onChanged.removeListener(readAgain);
    };
  }, [settings, session, onFault]);

  const failed = (error: unknown): PassphraseAnswer => {
    onFault(error);
    return 'failed';
  };
  const starting =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      onStart();
      return act(...args);
    };
  return {
    state,
    failure,
    actions: {
      unlock: starting(unlock),
      setLock: starting((next: string, current: string | undefined) =>
        withOpenedKey(current, run, async (sealed) =>
          sendMessage('setLock', { locked: await lockWithPassphrase(sealed, next), sealed }),
        ).catch(failed),
      ),
      removeLock: starting((passphrase: string) =>
        withOpenedKey(passphrase, run, (sealed) => sendMessage('saveKey', sealed)).catch(failed),
      ),
      lockNow: starting(() => void run(() => sendMessage('lockNow'))),
    },
  };
}
