import { useEffect, useState } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Library } from '../../utils/store/library.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-subject.ts';

/** What the page tells of the library before it has read all of it, and beside that. */
export interface Standing {
  readonly count: number;
  /** As many as fill a screen, newest first. */
  readonly newest: readonly ProfileSummary[];
  /** The deletion that can be undone. */
  readonly undoable: { readonly batch: number; readonly count: number } | undefined;
}

const aScreenful = 50;

/** Nothing until it is read; read again at every change notice. */
export function useStanding(library: Library, onFault: OnFault): Standing | undefined {
  const [standing, setStanding] = useState<Standing>();
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
  return standing;
}
