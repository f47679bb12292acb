import { useTranslate } from '../../components/ui/translate.tsx';
import { plural } from '../../utils/i18n/plural.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { inBatches, type useEdits } from '../shared/use-edits.ts';
import type { LibraryOverview } from './use-library-overview.ts';
import { useUndo } from './use-undo.ts';

/** Deletes people, thousands of them step by step, and offers to undo the last deletion as a whole. */
export function useDeletion(
  undoable: LibraryOverview['undoable'],
  { forget, runAll, wait }: ReturnType<typeof useEdits>,
) {
  const t = useTranslate();
  const undo = useUndo(undoable, (step) =>
    wait(plural(t, 'library_restoring', undoable?.count ?? 0), step),
  );
  /** Resolves with whether all are deleted. */
  const remove = (slugs: readonly Slug[]): Promise<boolean> => {
    forget();
    let batch: number | undefined;
    // nb. Sorted, because neighbours are deleted faster.
    const steps = inBatches(slugs.toSorted(), async (those) => {
      const continued = batch === undefined ? {} : { batch };
      const result = await sendMessage('remove', { slugs: those, ...continued });
      if (result.ok) batch = result.batch;
      return result;
    });
    return runAll(steps, plural(t, 'library_deleting', slugs.length));
  };
  return { remove, undo };
}
