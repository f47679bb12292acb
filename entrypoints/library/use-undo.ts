import { useState } from 'preact/hooks';
import type { LibraryUndo } from '../../components/library/library-toast.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import { plural } from '../../utils/i18n/plural.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Commands } from '../shared/use-commands.ts';
import type { LibraryOverview } from './use-library-overview.ts';

/**
 * What the user can do about the last deletion. `undefined` if there is none, and once the user has decided:
 * a second click would find nothing to undo. A decision that fails can be made again.
 */
export function useUndo(
  undoable: LibraryOverview['undoable'],
  run: Commands['run'],
): LibraryUndo | undefined {
  const t = useTranslate();
  const [decided, setDecided] = useState<number>();
  if (!undoable || undoable.batch === decided) return undefined;
  const { batch, count } = undoable;
  const decide = async (command: 'undoRemove' | 'finishRemove') => {
    setDecided(batch);
    const isDone = await run(() => sendMessage(command, { batch }));
    if (!isDone) setDecided(undefined);
  };
  return {
    text: plural(t, 'library_deleted', count),
    onUndo: () => void decide('undoRemove'),
    onDismiss: () => void decide('finishRemove'),
  };
}
