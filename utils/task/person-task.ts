import type { Slug } from '../profile/slug.ts';
import { isOpen, isSettled, type Task } from './task.ts';

/**
 * Of the tasks under the slugs of one person, returns the one that matters under `slug`: an open one
 * if there is any, then an unknown and a failed one, then the slug's own, then the newest.
 */
export function personTask(tasks: readonly Task[], slug: Slug): Task | undefined {
  const rank = (task: Task) => {
    if (isOpen(task)) return 0;
    if (task.state === 'unknown') return 1;
    if (task.state === 'failed') return 2;
    return task.slug === slug ? 3 : 4;
  };
  return tasks.toSorted((a, b) => rank(a) - rank(b) || b.askedAt - a.askedAt)[0];
}

/** As `personTask`, but prefers the slug's own task if it needs the user: that is the one to cancel. */
export const taskToCancel = (tasks: readonly Task[], slug: Slug): Task | undefined =>
  tasks.find((task) => task.slug === slug && !isSettled(task)) ?? personTask(tasks, slug);
