import * as z from 'zod/mini';
import type { Body } from './read-body.ts';

const taskId = z.string().check(z.regex(/^[\w-]{1,100}$/));

const acceptedSchema = z.object({ api_agent_task_id: taskId });

const deniedSchema = z.object({ success: z.literal(false) });

const taskSchema = z.object({
  id: z.optional(z.nullable(z.string())),
  status: z.string(),
  task_output: z.optional(z.unknown()),
});

/** What the answer to a create says: the task's id, an explicit no, or nothing that can be read. */
export type Accepted =
  | { readonly kind: 'id'; readonly outxTaskId: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unreadable' };

/**
 * Reads the answer to a create. An answer that broke off, or has another glued to it, is searched
 * for the id: with the id the task is not lost.
 */
export function readAccepted({
  json,
  body,
}: {
  readonly json: unknown;
  readonly body: Body;
}): Accepted {
  for (const candidate of [json, dataOf(json)]) {
    const accepted = acceptedSchema.safeParse(candidate);
    if (accepted.success) return { kind: 'id', outxTaskId: accepted.data.api_agent_task_id };
  }
  if (json !== undefined) {
    return { kind: deniedSchema.safeParse(json).success ? 'denied' : 'unreadable' };
  }
  const found = /"api_agent_task_id"\s*:\s*"([\w-]{1,100})"/.exec(body.text)?.[1];
  return found === undefined ? { kind: 'unreadable' } : { kind: 'id', outxTaskId: found };
}

/** A task as a poll's answer tells it, with or without the `data` around it (outx-api.md, Poll). */
export interface TaskReport {
  readonly id?: string;
  /** Lower-cased; any word. */
  readonly status: string;
  readonly output: unknown;
}

/** Reads the answer to a poll, or nothing if it is not one. */
export function readTask(json: unknown): TaskReport | undefined {
  const task = taskSchema.safeParse(dataOf(json) ?? json);
  if (!task.success) return undefined;
  const { id, status, task_output: output } = task.data;
  return { ...(id != null && { id }), status: status.trim().toLowerCase(), output };
}

const dataOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null ? (json as { data?: unknown }).data : undefined;
