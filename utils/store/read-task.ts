import type { Failure } from '../failure/failure.ts';
import { isSlug, type Slug } from '../profile/slug.ts';
import type { FailedTask, Task, UnknownTask } from '../task/task.ts';
import { ofType, type TaskType } from '../task/task-type.ts';
import { readRow } from './read-row.ts';
import { taskSchema } from './row-schemas.ts';

/**
 * Reads the stored task of a slug and type; `undefined` if there is no row. A row that can't be read was a task
 * that OutX may have: it is read as an unknown task, or as a failed one if it has the id, so that
 * nothing is created before the user decides.
 */
export function readTask(slug: Slug, row: unknown, type?: TaskType): Task | undefined {
  if (row === undefined) return undefined;
  return { ...(readRow<Task>(taskSchema, row) ?? unreadableTask(slug, row)), ...ofType(type) };
}

function unreadableTask(slug: Slug, row: unknown): UnknownTask | FailedTask {
  const { askedAt: asked, createdAt, outxTaskId } = (row ?? {}) as Record<string, unknown>;
  const askedAt = timeOf(asked);
  const failure: Failure = { code: 'task-unreadable', at: askedAt };
  return typeof outxTaskId === 'string' && /^[\w-]{1,100}$/.test(outxTaskId)
    ? {
        state: 'failed',
        slug,
        askedAt,
        failedAt: askedAt,
        failure,
        outxTaskId,
        createdAt: timeOf(createdAt),
      }
    : { state: 'unknown', slug, askedAt, sentAt: askedAt, failure };
}

const timeOf = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

/** Reads rows of the store of a type's tasks. A row without a slug is skipped. */
export const readTasks = (rows: readonly { readonly slug: unknown }[], type?: TaskType): Task[] =>
  rows.flatMap((row) => (isSlug(row.slug) ? (readTask(row.slug, row, type) ?? []) : []));
