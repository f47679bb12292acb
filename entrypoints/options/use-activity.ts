import { useCallback } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { ActivityLog } from '../../utils/engine/ports/settings.ts';
import type { Activity } from '../../utils/task/activity.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useRead } from '../shared/use-read.ts';

/** What the engine did recently, as the options page shows it. */
export interface RecentActivity {
  /** The times of past creates, in ms since the epoch. */
  readonly creates: readonly number[];
  /** Newest first. */
  readonly activity: readonly Activity[];
  /** In ms since the epoch. */
  readonly readAt: number;
}

/** `undefined` until it is read. Read again at every change notice. */
export function useActivity(
  library: Library,
  log: ActivityLog,
  onFault: OnFault,
): RecentActivity | undefined {
  return useRead(
    useCallback(async () => {
      const [creates, activity] = await Promise.all([library.creates(Date.now()), log.newest()]);
      return { creates, activity, readAt: Date.now() };
    }, [library, log]),
    onFault,
  );
}
