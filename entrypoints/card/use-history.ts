import { useCallback } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useRead } from '../shared/use-read.ts';

/** What the popup's history shows. */
export interface History {
  readonly newest: readonly ProfileSummary[];
  /** Whether there are more. */
  readonly goesOn: boolean;
}

const historyLength = 50;

/** The newest profiles. Read again at every change notice. */
export function useHistory(library: Library, onFault: OnFault): History | undefined {
  return useRead(
    useCallback(async () => {
      // nb. Not `count`, which takes longer the more profiles there are.
      const newest = await library.newest(historyLength + 1);
      return {
        newest: newest.slice(0, historyLength),
        goesOn: newest.length > historyLength,
      };
    }, [library]),
    onFault,
  );
}
