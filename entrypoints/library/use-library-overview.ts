import { useCallback } from 'preact/hooks';
import type { Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useRead } from '../shared/use-read.ts';

/** What the page shows before it has read the whole index, and what the index doesn't say. */
export interface LibraryOverview {
  readonly count: number;
  /** Enough to fill a screen, newest first. */
  readonly newest: readonly ProfileSummary[];
  /** The deletion that can be undone. */
  readonly undoable: { readonly batch: number; readonly count: number } | undefined;
}

/** Profiles that fill a screen. */
const screenful = 50;

/** `undefined` until it is read. Read again after every change notice. */
export function useLibraryOverview(
  library: Library & LibraryDetails,
  onFault: OnFault,
): LibraryOverview | undefined {
  return useRead(
    useCallback(async () => {
      const [count, newest, undoable] = await Promise.all([
        library.count(),
        library.newest(screenful),
        library.undoable(),
      ]);
      return { count, newest, undoable };
    }, [library]),
    onFault,
  );
}
