import type { Outx } from '../engine/ports/fetching.ts';
import type { FailureCode } from '../failure/failure.ts';
import type { CreateAnswer, KeyCheck, PollAnswer } from '../task/answer.ts';
import { call, type OutxOptions, type Reply, reasonIn } from './call.ts';
import { readAccepted, readTask } from './read-answer.ts';

/** 408: the server gave up on the request, having read who knows how much of it. */
const requestTimeout = 408;

/** An id that no task has: asking for it tells what OutX thinks of the key, and costs nothing. */
const noTaskId = '00000000-0000-4000-8000-000000000000';

/** A client of the OutX API. */
export function createOutxClient(options: OutxOptions): Outx {
  const status = (apiKey: string, outxTaskId: string) =>
    call(options, {
      method: 'GET',
      path: `/linkedin-agent/get-task-status?api_agent_task_id=${encodeURIComponent(outxTaskId)}`,
      apiKey,
      timeoutMs: options.pollTimeoutMs,
    });
  return {
    async createTask(apiKey, slug) {
      const reply = await call(options, {
        method: 'POST',
        path: '/linkedin-agent/fetch-profile',
        apiKey,
        json: { profile_slug: slug },
        timeoutMs: options.createTimeoutMs,
      });
      return createAnswer(reply, options.now());
    },
    async pollTask(apiKey, outxTaskId) {
      return pollAnswer(await status(apiKey, outxTaskId), outxTaskId, options.now());
    },
    async checkKey(apiKey) {
      return keyCheck(await status(apiKey, noTaskId), options.now());
    },
  };
}

function createAnswer(reply: Reply, now: number): CreateAnswer {
  switch (reply.kind) {
    case 'unanswered':
      return { kind: 'lost', failure: reply.failure };
    case 'refused':
      return reply.status >= 500 || reply.status === requestTimeout
        ? { kind: 'lost', failure: reply.failure }
        : { kind: 'not-taken', failure: reply.failure, ...advice(reply) };
    case 'answered': {
      const accepted = readAccepted(reply);
      if (accepted.kind === 'id') return { kind: 'accepted', outxTaskId: accepted.outxTaskId };
      const failure = failureFrom('unreadable', now, reasonIn(reply.json));
      return { kind: accepted.kind === 'denied' ? 'not-taken' : 'lost', failure };
    }
  }
}

function pollAnswer(reply: Reply, outxTaskId: string, now: number): PollAnswer {
  if (reply.kind === 'unanswered') return { kind: 'failed', failure: reply.failure };
  if (reply.kind === 'refused') return { kind: 'failed', failure: reply.failure, ...advice(reply) };
  const task = readTask(reply.json);
  if (!task || (task.id !== undefined && task.id !== outxTaskId)) {
    return { kind: 'failed', failure: failureFrom('unreadable', now, reasonIn(reply.json)) };
  }
  switch (task.status) {
    case 'completed':
      return task.output === undefined || task.output === null
        ? { kind: 'ended', failure: failureFrom('task-failed', now, undefined) }
        : { kind: 'completed', output: task.output };
    case 'failed':
    case 'error':
      return { kind: 'ended', failure: failureFrom('task-failed', now, reasonIn(task.output)) };
    case 'cancelled':
    case 'canceled':
      return { kind: 'ended', failure: failureFrom('task-cancelled', now, reasonIn(task.output)) };
    default:
      return { kind: 'pending', pickedUp: task.status === 'processing' };
  }
}

function keyCheck(reply: Reply, now: number): KeyCheck {
  if (reply.kind === 'answered') {
    return readTask(reply.json)
      ? { kind: 'accepted' }
      : { kind: 'failed', failure: failureFrom('unreadable', now, undefined) };
  }
  switch (reply.failure.code) {
    case 'task-not-found':
    case 'slug-refused':
      return { kind: 'accepted' };
    case 'no-browser':
      return { kind: 'accepted-no-browser' };
    default:
      return { kind: 'failed', failure: reply.failure };
  }
}

const advice = ({ retryAfterMs }: { readonly retryAfterMs?: number }) =>
  retryAfterMs === undefined ? {} : { retryAfterMs };

const failureFrom = (code: FailureCode, at: number, reason: string | undefined) => ({
  code,
  at,
  ...(reason !== undefined && { reason }),
});
