import * as z from 'zod/mini';
import type { ResponseText } from '../http/read-body.ts';

const taskId = z.string().check(z.regex(/^[\w-]{1,100}$/));

const acceptedSchema = z.object({ api_agent_task_id: taskId });

const deniedSchema = z.object({ success: z.literal(false) });

const taskSchema = z.object({
  id: z.optional(z.nullable(z.string())),
  status: z.string(),
  task_output: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});

/** The answer to a create: the task's id, an explicit rejection, or nothing readable. */
export type CreateReading =
  | { readonly kind: 'id'; readonly outxTaskId: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unreadable' };

/**
 * Reads the answer to a create. If it isn't valid JSON, e.g. because it was cut off, its text is
 * searched for the id: with the id, the task isn't lost.
 */
export function readCreateAnswer({
  json,
  body,
}: {
  readonly json: unknown;
  readonly body: ResponseText;
}): CreateReading {
  for (const candidate of [json, dataOf(json)]) {
    const accepted = acceptedSchema.safeParse(candidate);
    if (accepted.success) return { kind: 'id', outxTaskId: accepted.data.api_agent_task_id };
  }
  if (json !== undefined) {
    return { kind: isDenial(json) ? 'denied' : 'unreadable' };
  }
  const found = /"api_agent_task_id"\s*:\s*"([\w-]{1,100})"/.exec(body.text)?.[1];
  return found === undefined ? { kind: 'unreadable' } : { kind: 'id', outxTaskId: found };
}

const successSchema = z.object({ success: z.literal(true) });

/** Whether an answer says that the call succeeded, and nothing else. */
export const isSuccess = (json: unknown): boolean => successSchema.safeParse(json).success;

/** Whether an answer with a good status says that the call was refused. */
export const isDenial = (json: unknown): boolean => deniedSchema.safeParse(json).success;

const signedInSchema = z.object({ team: z.object({ api_key: z.string() }) });

/** Reads the team's key from the answer to a sign-in, with or without `data` around it. */
export function readKey(json: unknown): string | undefined {
  const answers = [json, dataOf(json)].map((candidate) => signedInSchema.safeParse(candidate));
  return answers.find(({ success }) => success)?.data?.team.api_key.trim();
}

/** A task as OutX reports it. */
export interface TaskReport {
  readonly id?: string;
  /** In lower case; any string. */
  readonly status: string;
  readonly output: unknown;
  /** What OutX says beside the output about a task that went wrong, any JSON. */
  readonly error?: unknown;
}

/**
 * Reads the answer to a poll, with or without `data` around it (outx-api.md, Poll). Returns `undefined`
 * if it is none.
 */
export function readTask(json: unknown): TaskReport | undefined {
  for (const candidate of [dataOf(json), json]) {
    const task = taskSchema.safeParse(candidate);
    if (!task.success) continue;
    const { id, status, task_output: output, error = fieldOf(json, 'error') } = task.data;
    return { ...(id != null && { id }), status: status.trim().toLowerCase(), output, error };
  }
  return undefined;
}

const dataOf = (json: unknown): unknown => fieldOf(json, 'data');

const fieldOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined;
