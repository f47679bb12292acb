import type { Task } from './task.ts';

/** How a profile stands, in one word: what the toolbar icon says of the profile on screen. */
export type Standing = 'unfetched' | 'fetching' | 'fetched' | 'failed';

/** Polls that must fail in a row before a person is told: one alone is a hiccup of the network. */
const faultsWorthTelling = 2;

/** The standing of a profile with this task, which is filed or not. */
export function standingOf(task: Task | undefined, isFiled: boolean): Standing {
  switch (task?.state) {
    case 'queued':
      return task.hold ? 'failed' : 'fetching';
    case 'creating':
      return 'fetching';
    case 'waiting':
    case 'patient':
      return task.hold || task.faults >= faultsWorthTelling ? 'failed' : 'fetching';
    case 'unknown':
    case 'failed':
      return 'failed';
    default:
      return isFiled ? 'fetched' : 'unfetched';
  }
}
