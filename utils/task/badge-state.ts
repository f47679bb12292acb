import { stageOf } from './stage.ts';
import type { Task } from './task.ts';

/** The state of a profile in one word, for the toolbar badge. */
export type BadgeState = 'unfetched' | 'fetching' | 'fetched' | 'failed';

/** The badge of a profile with this task, at `now` (ms since the epoch). */
export function badgeState(task: Task | undefined, isSaved: boolean, now: number): BadgeState {
  switch (stageOf(task, now).kind) {
    case 'idle':
    case 'cancelled':
      return isSaved ? 'fetched' : 'unfetched';
    case 'active':
      return 'fetching';
    default:
      return 'failed';
  }
}
