import { isStandIn, standInFor } from '../profile/former-slug.ts';
import type { Slug } from '../profile/slug.ts';
import { isSettled, type Task } from '../task/task.ts';
import { cancelled } from '../task/terminal.ts';
import { readRow } from './read-row.ts';
import { taskSchema } from './row-schemas.ts';
import type { Upgrading } from './upgrade-rows.ts';
import { type MovedSlugs, placeOf } from './upgrade-slugs.ts';

/** Moves the tasks whose slug has another form today. One that can't be read stays where it is. */
export async function moveTasks(tx: Upgrading, moved: MovedSlugs, now: number): Promise<void> {
  const tasks = tx.objectStore('tasks');
  for (const former of await tasks.getAllKeys()) {
    const slug = placeOf(former, moved);
    if (slug === former) continue;
    const task = readRow(taskSchema, { ...(await tasks.get(former)), slug });
    if (!task) continue;
    await tasks.delete(former);
    await placeTask(tx, task, now);
  }
}

/**
 * Stores a task under its slug. If there is one already, the one that matters more stays, because a
 * person has one task. The other one is kept under a slug of its own if OutX may still have an answer
 * that was paid for: no id is forgotten. A task that would fetch a page that is no person's is cancelled.
 */
export async function placeTask(tx: Upgrading, task: Task, now: number): Promise<void> {
  const stored = await tx.objectStore('tasks').get(task.slug);
  if (stored === undefined) return putTask(tx, task, now);
  const present = readRow(taskSchema, stored);
  const isBetter = present !== undefined && rank(task) < rank(present);
  const other = isBetter ? present : task;
  if (isBetter) await putTask(tx, task, now);
  if (hasId(other) && other.state !== 'done')
    await putTask(tx, { ...other, slug: await spareSlug(tx, other.slug) }, now);
}

/** The states, first those in which most is at stake: what is paid for, then what the user waits for. */
const byStake: readonly Task['state'][] = [
  'waiting',
  'long-waiting',
  'creating',
  'unknown',
  'queued',
  'failed',
  'cancelled',
  'done',
];

const rank = (task: Task): number => byStake.indexOf(task.state);

const hasId = (task: Task): boolean => 'outxTaskId' in task;

async function putTask(tx: Upgrading, task: Task, now: number): Promise<void> {
  const { slug } = task;
  const isFutile = isStandIn(slug) && !isSettled(task) && !hasId(task);
  if (isFutile) await tx.objectStore('activity').add({ at: now, kind: 'cancel', slug });
  const kept = isFutile ? cancelled(task, now) : task;
  await tx.objectStore('tasks').put(isSettled(kept) ? kept : { ...kept, unsettled: 1 });
}

async function spareSlug(tx: Upgrading, slug: Slug): Promise<Slug> {
  for (let n = 2; ; n += 1) {
    const spare = standInFor(`${slug}-${n}`);
    if ((await tx.objectStore('tasks').getKey(spare)) === undefined) return spare;
  }
}
