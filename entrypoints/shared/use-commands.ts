import { useCallback, useState } from 'preact/hooks';
import type { Failure } from '../../utils/failure/failure.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';

/** Has the background do things, one after the other as a person does them. */
export interface Commands {
  /** What went wrong with the last one, or with the storage. */
  readonly trouble: Failure | undefined;
  readonly onFault: (error: unknown) => void;
  /** Sends a command; resolves with whether it was carried out, never rejects. */
  readonly run: (send: () => Promise<CommandResult>) => Promise<boolean>;
}

export function useCommands(): Commands {
  const [trouble, setTrouble] = useState<Failure>();
  const onFault = useCallback((error: unknown) => {
    console.error('Calling Card:', error);
    setTrouble({ code: 'storage-fault', at: Date.now() });
  }, []);
  const run = useCallback(async (send: () => Promise<CommandResult>) => {
    try {
      const result = await send();
      setTrouble(result.ok ? undefined : result.failure);
      return result.ok;
    } catch (error) {
      console.error('Calling Card:', error);
      setTrouble({ code: 'unexpected', at: Date.now() });
      return false;
    }
  }, []);
  return { trouble, onFault, run };
}
