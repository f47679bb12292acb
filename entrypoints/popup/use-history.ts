import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** What the popup's history shows. */
export interface History {
  readonly newest: readonly ProfileSummary[];
  /** How many profiles the library holds. */
  readonly total: number;
}

const historyLength = 50;

/** The newest profiles. Read again at every change notice. */
export function useHistory(library: Library, onFault: OnFault): History | undefined {
  const [history, setHistory] = useState<History>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read: async () => {
          const [newest, total] = await Promise.all([
            library.newest(historyLength),
            library.count(),
          ]);
          return { newest, total };
        },
        show: setHistory,
        fail: onFault,
      }),
    [library, onFault],
  );
  return history;
}
