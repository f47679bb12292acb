import type { Hold, QueuedTask } from './task.ts';

/** A task to be sent to OutX, on hold if there is a hold. Takes over whether it ignores the limit. */
export function queued(
  task: Pick<QueuedTask, 'slug' | 'askedAt' | 'refusals' | 'ignoreLimit'>,
  hold?: Hold,
): QueuedTask {
  const { slug, askedAt, refusals } = task;
  return {
    state: 'queued',
    slug,
    askedAt,
    refusals,
    ...ignoringLimit(task),
    ...(hold && { hold }),
  };
}

/** The user's choice to ignore the limit: it holds until OutX has accepted or refused the task. */
export const ignoringLimit = ({ ignoreLimit }: Pick<QueuedTask, 'ignoreLimit'>) =>
  ignoreLimit ? { ignoreLimit } : {};
