import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Task } from '../../utils/task/task.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** What the popup shows of the library as a whole. */
export interface Lists {
  readonly newest: readonly ProfileSummary[];
  readonly unsettled: readonly Task[];
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
}

const historyLength = 50;

/** The history, what is not finished and the pace, read again at every change notice. */
export function useLists(library: Library, onFault: OnFault): Lists | undefined {
  const [lists, setLists] = useState<Lists>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read: async () => {
          const [newest, unsettled, creates] = await Promise.all([
            library.newest(historyLength),
            library.unsettled(),
            library.creates(),
          ]);
          return { newest, unsettled, creates };
        },
        show: setLists,
        fail: onFault,
      }),
    [library, onFault],
  );
  return lists;
}
