import { stageOf } from './stage.ts';
import type { Task } from './task.ts';

/** The state of a profile in one word, for the toolbar badge. */
export type BadgeState = 'unfetched' | 'fetching' | 'fetched' | 'failed';

/** The badge of a profile with this task, which was or wasn't fetched before, at `now` (ms since the epoch). */
export function badgeState(task: Task | undefined, isFetched: boolean, now: number): BadgeState {
  switch (stageOf(task, now).kind) {
    case 'idle':
    case 'cancelled':
      return isFetched ? 'fetched' : 'unfetched';
    case 'active':
      return 'fetching';
    default:
      return 'failed';
  }
}
