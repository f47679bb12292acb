import { useCallback } from 'preact/hooks';
import type { Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useRead } from '../shared/use-read.ts';

/** What the page shows before it has read the whole index, and what the index doesn't say. Absent until it is read. */
export interface LibraryOverview {
  /** Enough to fill a screen, newest first. */
  readonly newest: readonly ProfileSummary[] | undefined;
  readonly count: number | undefined;
  /** The deletion that can be undone. */
  readonly undoable: { readonly batch: number; readonly count: number } | undefined;
}

/** Profiles that fill a screen. */
const screenful = 50;

/** Read again after every change notice. nb. The first rows don't wait for the count, which takes some round trips. */
export function useLibraryOverview(
  library: Library & LibraryDetails,
  onFault: OnFault,
): LibraryOverview {
  const newest = useRead(
    useCallback(() => library.newest(screenful), [library]),
    onFault,
  );
  const numbers = useRead(
    useCallback(async () => {
      const [count, undoable] = await Promise.all([library.count(), library.undoable()]);
      return { count, undoable };
    }, [library]),
    onFault,
  );
  return { newest, count: numbers?.count, undoable: numbers?.undoable };
}
