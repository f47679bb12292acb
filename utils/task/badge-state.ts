import { stageOf } from './stage.ts';
import type { Task } from './task.ts';

/** How a profile stands, in one word: what the toolbar icon says of the profile on screen. */
export type Standing = 'unfetched' | 'fetching' | 'fetched' | 'failed';

/** The standing at `now` (ms since the epoch) of a profile with this task, which is filed or not. */
export function standingOf(task: Task | undefined, isFiled: boolean, now: number): Standing {
  switch (stageOf(task, now).kind) {
    case 'idle':
    case 'cancelled':
      return isFiled ? 'fetched' : 'unfetched';
    case 'under-way':
      return 'fetching';
    default:
      return 'failed';
  }
}
