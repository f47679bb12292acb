import { useCallback, useState } from 'preact/hooks';
import { errorCode } from '../../utils/failure/error-code.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { FetchCommand } from '../../utils/task/command.ts';
import type { PassphraseAnswer } from '../../utils/task/key-lock.ts';

/** Sends the user's commands to the background. */
export interface Commands {
  /** Why the last command, or the last read of the store, failed. */
  readonly failure: Failure | undefined;
  /** Reports a caught error. */
  readonly onFault: (error: unknown) => void;
  /** Sends any command. Resolves with whether it succeeded, and never rejects. */
  readonly run: (send: () => Promise<CommandResult>) => Promise<boolean>;
  /** Sends a fetch command. */
  readonly command: (slug: Slug, command: FetchCommand) => void;
  /** Unlocks the key. Never rejects. */
  readonly unlock: (passphrase: string) => Promise<PassphraseAnswer>;
}

export function useCommands(): Commands {
  const [failure, setFailure] = useState<Failure>();
  const onFault = useCallback((error: unknown) => {
    console.error('Calling Card:', error);
    setFailure({ code: errorCode(error), at: Date.now() });
  }, []);
  const run = useCallback(
    async (send: () => Promise<CommandResult>) => {
      try {
        const result = await send();
        setFailure(result.ok ? undefined : result.failure);
        return result.ok;
      } catch (error) {
        onFault(error);
        return false;
      }
    },
    [onFault],
  );
  const command = useCallback(
    (slug: Slug, command: FetchCommand) =>
      void run(() => sendMessage('command', { slug, command })),
    [run],
  );
  const unlock = useCallback(
    async (passphrase: string): Promise<PassphraseAnswer> => {
      try {
        return await (await import('./opened-key.ts')).unlock(passphrase, run);
      } catch (error) {
        onFault(error);
        return 'failed';
      }
    },
    [run, onFault],
  );
  return { failure, onFault, run, command, unlock };
}
