import type { Hold, QueuedTask } from './task.ts';
import { baseOf } from './task-type.ts';

/** A task to be sent to OutX, on hold if there is a hold. Takes over whether it ignores the limit. */
export function queued(
  task: Pick<QueuedTask, 'type' | 'slug' | 'askedAt' | 'refusals' | 'ignoreLimit'>,
  hold?: Hold,
): QueuedTask {
  return {
    state: 'queued',
    ...baseOf(task),
    refusals: task.refusals,
    ...ignoringLimit(task),
    ...(hold && { hold }),
  };
}

/** The user's choice to ignore the limit: it holds until OutX has accepted or refused the task. */
export const ignoringLimit = ({ ignoreLimit }: Pick<QueuedTask, 'ignoreLimit'>) =>
  ignoreLimit ? { ignoreLimit } : {};
