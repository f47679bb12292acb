import { useEffect, useState } from 'preact/hooks';
import type { ActivityLog } from '../../utils/store/activity-log.ts';
import type { Library } from '../../utils/store/library.ts';
import type { Activity } from '../../utils/task/activity.ts';
import { onChange } from '../shared/on-change.ts';

/** What the options page tells of the engine's work. */
export interface Work {
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
  /** Newest first. */
  readonly activity: readonly Activity[];
  /** Ms since the epoch. */
  readonly readAt: number;
}

/** Nothing until it is read; read again at every change notice. */
export function useWork(library: Library, log: ActivityLog): Work | undefined {
  const [work, setWork] = useState<Work>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read: async () => {
          const [creates, activity] = await Promise.all([library.creates(), log.newest()]);
          return { creates, activity, readAt: Date.now() };
        },
        show: setWork,
        fail: (error) => console.error('Calling Card:', error),
      }),
    [library, log],
  );
  return work;
}
