import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Task } from '../../utils/task/task.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** What the popup shows about the library as a whole. */
export interface Lists {
  readonly newest: readonly ProfileSummary[];
  /** Fetches that aren't finished, including those that need the user's decision. */
  readonly unfinished: readonly Task[];
  /** The times of past creates, in ms since the epoch. */
  readonly creates: readonly number[];
}

const historyLength = 50;

/** The newest profiles, the unfinished fetches and the past creates. Read again at every change notice. */
export function useLists(library: Library, onFault: OnFault): Lists | undefined {
  const [lists, setLists] = useState<Lists>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read: async () => {
          const [newest, unfinished, creates] = await Promise.all([
            library.newest(historyLength),
            library.unsettled(),
            library.creates(Date.now()),
          ]);
          return { newest, unfinished, creates };
        },
        show: setLists,
        fail: onFault,
      }),
    [library, onFault],
  );
  return lists;
}
