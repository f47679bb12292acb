import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** What the page tells of the library before it has read all of it, and beside that. */
export interface LibraryOverview {
  readonly count: number;
  /** As many as fill a screen, newest first. */
  readonly newest: readonly ProfileSummary[];
  /** The deletion that can be undone. */
  readonly undoable: { readonly batch: number; readonly count: number } | undefined;
}

const aScreenful = 50;

/** Nothing until it is read; read again at every change notice. */
export function useLibraryOverview(
  library: Library,
  onFault: OnFault,
): LibraryOverview | undefined {
  const [overview, setStanding] = useState<LibraryOverview>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read: async () => {
          const [count, newest, undoable] = await Promise.all([
            library.count(),
            library.newest(aScreenful),
            library.undoable(),
          ]);
          return { count, newest, undoable };
        },
        show: setStanding,
        fail: onFault,
      }),
    [library, onFault],
  );
  return overview;
}
