import { stageOf } from './stage.ts';
import type { Task } from './task.ts';

/** How a profile stands, in one word: what the toolbar icon says of the profile on screen. */
export type BadgeState = 'unfetched' | 'fetching' | 'fetched' | 'failed';

/** The standing at `now` (ms since the epoch) of a profile with this task, which is filed or not. */
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
