import type { Outx } from '../engine/ports/fetching.ts';
import { isDeeperThan, maxAnswerDepth } from '../export/json-depth.ts';
import type { FailureCode } from '../failure/failure.ts';
import { isProfile } from '../parsing/normalize-profile.ts';
import { readPosts } from '../parsing/posts/read-posts.ts';
import { readReason, startOfJson } from '../parsing/read-reason.ts';
import type { CreateAnswer, KeyCheck, PollAnswer } from '../task/answer.ts';
import type { TaskType } from '../task/task-type.ts';
import { type CallResult, call, type OutxOptions } from './call.ts';
import { readCreateAnswer, readTask, type TaskReport } from './read-answer.ts';
import { sendCodeAnswer, signInAnswer } from './sign-in-answer.ts';

/** The server gave up on the request. How much of it was read is unknown. */
const requestTimeout = 408;

/** An id that no task has. Polling it shows whether OutX accepts the key, without side effects. */
const noTaskId = '00000000-0000-4000-8000-000000000000';

/** A client of the OutX API. */
export function createOutxClient(options: OutxOptions): Outx {
  const getTaskStatus = (apiKey: string, outxTaskId: string) =>
    call(options, {
      method: 'GET',
      path: `/linkedin-agent/get-task-status?api_agent_task_id=${encodeURIComponent(outxTaskId)}`,
      apiKey,
      timeoutMs: options.pollTimeoutMs,
    });
  const authenticate = (step: 'send' | 'verify', json: object) =>
    call(options, {
      method: 'POST',
      path: `/linkedin-agent/auth-${step}-otp`,
      json,
      timeoutMs: options.createTimeoutMs,
    });
  const create = async (apiKey: string, name: string, json: object) => {
    const result = await call(options, {
      method: 'POST',
      path: `/linkedin-agent/${name}`,
      apiKey,
      json,
      timeoutMs: options.createTimeoutMs,
    });
    return createAnswer(result, options.now());
  };
  return {
    createTask: (apiKey, slug) => create(apiKey, 'fetch-profile', { profile_slug: slug }),
    createPostsTask: (apiKey, urn) =>
      create(apiKey, 'fetch-profiles-posts', { profile_urns: [urn] }),
    async pollTask(apiKey, outxTaskId, type = 'profile') {
      const result = await getTaskStatus(apiKey, outxTaskId);
      return pollAnswer(result, outxTaskId, type, options.now());
    },
    async sendCode(email) {
      const result = await authenticate('send', { email });
      return sendCodeAnswer(result, options.now());
    },
    async signIn(email, code) {
      const result = await authenticate('verify', { email, otp: code });
      return signInAnswer(result, options.now());
    },
    async checkKey(apiKey) {
      return keyCheck(await getTaskStatus(apiKey, noTaskId), options.now());
    },
  };
}

function createAnswer(result: CallResult, now: number): CreateAnswer {
  switch (result.kind) {
    case 'no-response':
      return { kind: 'lost', failure: result.failure };
    case 'error-status':
      return result.status >= 500 || result.status === requestTimeout
        ? { kind: 'lost', failure: result.failure }
        : { kind: 'not-taken', failure: result.failure, ...retryAdvice(result) };
    case 'answered': {
      const accepted = readCreateAnswer(result);
      if (accepted.kind === 'id') return { kind: 'accepted', outxTaskId: accepted.outxTaskId };
      const failure = makeFailure('unreadable', now, readReason(result.json));
      return { kind: accepted.kind === 'denied' ? 'not-taken' : 'lost', failure };
    }
  }
}

/** Whether a task's output has what a task of this type fetches. */
const isResult: Readonly<Record<TaskType, (output: unknown) => boolean>> = {
  profile: isProfile,
  posts: (output) => readPosts(output) !== undefined,
};

function pollAnswer(
  result: CallResult,
  outxTaskId: string,
  type: TaskType,
  now: number,
): PollAnswer {
  if (result.kind === 'no-response') return { kind: 'failed', failure: result.failure };
  if (result.kind === 'error-status')
    return { kind: 'failed', failure: result.failure, ...retryAdvice(result) };
  const task = readTask(result.json);
  if (!task || (task.id !== undefined && task.id !== outxTaskId)) {
    return { kind: 'failed', failure: makeFailure('unreadable', now, readReason(result.json)) };
  }
  switch (task.status) {
    case 'completed': {
      // nb. The browser can't store a value that is nested too deep, but it can store its text.
      const output = isDeeperThan(maxAnswerDepth, task.output) ? result.body.text : task.output;
      return isResult[type](output)
        ? { kind: 'completed', output }
        : {
            kind: 'ended',
            failure: makeFailure('task-failed', now, reasonOf({ ...task, output })),
          };
    }
    case 'failed':
    case 'error':
      return { kind: 'ended', failure: makeFailure('task-failed', now, reasonOf(task)) };
    case 'cancelled':
    case 'canceled':
      return { kind: 'ended', failure: makeFailure('task-cancelled', now, reasonOf(task)) };
    default:
      return { kind: 'pending', pickedUp: task.status === 'processing' };
  }
}

function keyCheck(result: CallResult, now: number): KeyCheck {
  if (result.kind === 'answered') {
    return readTask(result.json)
      ? { kind: 'accepted' }
      : { kind: 'failed', failure: makeFailure('unreadable', now, undefined) };
  }
  switch (result.failure.code) {
    case 'task-not-found':
    case 'slug-refused':
      return { kind: 'accepted' };
    case 'no-browser':
      return { kind: 'accepted-no-browser' };
    default:
      return { kind: 'failed', failure: result.failure };
  }
}

const retryAdvice = ({ retryAfterMs }: { readonly retryAfterMs?: number }) =>
  retryAfterMs === undefined ? {} : { retryAfterMs };

/** Why a task brought no result, in whichever form OutX says so. */
const reasonOf = ({ output, error }: TaskReport): string | undefined =>
  readReason(output) ?? readReason(error) ?? startOfJson(output);

const makeFailure = (code: FailureCode, at: number, reason: string | undefined) => ({
  code,
  at,
  ...(reason !== undefined && { reason }),
});
