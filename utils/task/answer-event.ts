import type { Failure, FailureCode } from '../failure/failure.ts';
import type { CreateAnswer, PollAnswer } from './answer.ts';
import { backoff } from './backoff.ts';
import type { TaskEvent } from './event.ts';
import { maxHoldMs } from './hold.ts';
import { maxPauseMs } from './poll-schedule.ts';

const second = 1000;
const minute = 60 * second;

/** What the pause before the next attempt depends on. */
export interface RetryContext {
  /** How many attempts in a row have failed before this one. */
  readonly failuresBefore: number;
  /** Why the attempt before this one failed, if it did. */
  readonly failureBefore?: FailureCode;
  /** Ms since the epoch. */
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
}

/** A call that failed, and the server's advice on when to repeat it. */
interface FailedCall {
  readonly failure: Failure;
  readonly retryAfterMs?: number;
}

/** Returns the event that the answer to a create call means for the task. `polls`: when to poll it first. */
export function eventAfterCreate(
  answer: CreateAnswer,
  context: RetryContext,
  polls?: readonly number[],
): TaskEvent {
  switch (answer.kind) {
    case 'accepted':
      return { type: 'accepted', outxTaskId: answer.outxTaskId, ...(polls && { polls }) };
    case 'lost':
      return { type: 'lost', failure: answer.failure };
    case 'not-taken':
      return afterCreateNotTaken(answer, context);
  }
}

/**
 * Returns the event that the answer to a poll means for the task. `completed` is excluded: its
 * event is stored together with the profile.
 */
export function eventAfterPoll(
  outxTaskId: string,
  answer: Exclude<PollAnswer, { kind: 'completed' }>,
  context: RetryContext,
): TaskEvent {
  switch (answer.kind) {
    case 'pending':
      return { type: 'pending', outxTaskId, pickedUp: answer.pickedUp };
    case 'ended':
      return { type: 'ended', outxTaskId, failure: answer.failure };
    case 'failed':
      return afterFailedPoll(outxTaskId, answer, context);
  }
}

/** OutX has no task, so the create may be sent again, unless that can't help. */
function afterCreateNotTaken(call: FailedCall, context: RetryContext): TaskEvent {
  const { failure } = call;
  const putOff = (baseMs: number, maxMs: number): TaskEvent => {
    const pauseMs = Math.min(pauseAfter(call, context, baseMs, maxMs), maxHoldMs);
    return { type: 'put-off', failure, until: context.now + pauseMs };
  };
  switch (failure.code) {
    case 'key-rejected':
      return { type: 'put-off', failure };
    case 'rate-limited':
      return putOff(30 * second, 15 * minute);
    case 'no-browser':
    case 'forbidden':
      return putOff(10 * minute, 60 * minute);
    default:
      return { type: 'refused', failure };
  }
}

function afterFailedPoll(outxTaskId: string, call: FailedCall, context: RetryContext): TaskEvent {
  const { failure } = call;
  switch (failure.code) {
    case 'task-not-found':
    case 'slug-refused':
      // nb. Once may be a mistake, e.g. of a replica that lags behind. The task is paid for.
      return context.failureBefore === failure.code
        ? { type: 'ended', outxTaskId, failure }
        : faulted(outxTaskId, call, context);
    case 'key-rejected':
      return { type: 'held', outxTaskId, failure };
    case 'rate-limited':
    case 'no-browser':
    case 'forbidden':
    case 'plan-limit': {
      const pauseMs = Math.min(pauseAfter(call, context, 30 * second, maxPauseMs), maxHoldMs);
      return { type: 'held', outxTaskId, failure, until: context.now + pauseMs };
    }
    default:
      return faulted(outxTaskId, call, context);
  }
}

function faulted(outxTaskId: string, call: FailedCall, context: RetryContext): TaskEvent {
  const pauseMs = Math.min(pauseAfter(call, context, 2 * second, maxPauseMs), maxPauseMs);
  return { type: 'faulted', outxTaskId, failure: call.failure, until: context.now + pauseMs };
}

/**
 * Ms until the next attempt: what the server advises, or a backoff from `baseMs` to `maxMs`.
 *
 * nb. Advice still backs off from one second, because a server may always say `Retry-After: 0`.
 */
function pauseAfter(
  { retryAfterMs }: FailedCall,
  { failuresBefore, random }: RetryContext,
  baseMs: number,
  maxMs: number,
): number {
  const failures = failuresBefore + 1;
  return retryAfterMs === undefined
    ? backoff(failures, baseMs, maxMs, random)
    : Math.max(retryAfterMs, backoff(failures, second, minute, random));
}
