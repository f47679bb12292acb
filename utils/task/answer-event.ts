import type { Failure } from '../failure/failure.ts';
import type { CreateAnswer, PollAnswer } from './answer.ts';
import { backoff } from './backoff.ts';
import type { TaskEvent } from './event.ts';
import { maxHoldMs } from './hold.ts';
import { maxPauseMs } from './poll-schedule.ts';

const second = 1000;
const minute = 60 * second;

/** What an answer is judged by: the tries before it that failed in a row, the time, a number in [0, 1). */
export interface Circumstances {
  readonly failuresBefore: number;
  readonly now: number;
  readonly random: number;
}

/** What the answer to a create call means for its task. */
export function eventAfterCreate(answer: CreateAnswer, circumstances: Circumstances): TaskEvent {
  switch (answer.kind) {
    case 'accepted':
      return { type: 'accepted', outxTaskId: answer.outxTaskId };
    case 'lost':
      return { type: 'lost', failure: answer.failure };
    case 'not-taken': {
      const pause = pauseFor(answer.failure, answer.retryAfterMs, circumstances);
      if (pause === 'never') return { type: 'refused', failure: answer.failure };
      return { type: 'put-off', failure: answer.failure, ...until(pause, circumstances.now) };
    }
  }
}

/**
 * What the answer to a poll means for its task. `completed` is not among the answers: its event
 * is stored together with the profile.
 */
export function eventAfterPoll(
  outxTaskId: string,
  answer: Exclude<PollAnswer, { kind: 'completed' }>,
  circumstances: Circumstances,
): TaskEvent {
  switch (answer.kind) {
    case 'pending':
      return { type: 'pending', outxTaskId, pickedUp: answer.pickedUp };
    case 'ended':
      return { type: 'ended', outxTaskId, failure: answer.failure };
    case 'failed':
      return afterFailedPoll(outxTaskId, answer.failure, answer.retryAfterMs, circumstances);
  }
}

function afterFailedPoll(
  outxTaskId: string,
  failure: Failure,
  retryAfterMs: number | undefined,
  circumstances: Circumstances,
): TaskEvent {
  switch (failure.code) {
    case 'task-not-found':
    case 'slug-refused':
      return { type: 'ended', outxTaskId, failure };
    case 'key-missing':
    case 'key-rejected':
    case 'offline':
      return { type: 'held', outxTaskId, failure };
    case 'rate-limited':
    case 'no-browser':
    case 'forbidden':
    case 'plan-limit': {
      const pause =
        advised(retryAfterMs, circumstances) ?? grown(circumstances, 30 * second, maxPauseMs);
      return { type: 'held', outxTaskId, failure, ...until(pause, circumstances.now) };
    }
    default: {
      const pause =
        advised(retryAfterMs, circumstances) ?? grown(circumstances, 2 * second, maxPauseMs);
      return {
        type: 'faulted',
        outxTaskId,
        failure,
        until: circumstances.now + Math.min(pause, maxPauseMs),
      };
    }
  }
}

/** Ms until a create that OutX did not take may be sent again; `undefined` until something changes. */
function pauseFor(
  failure: Failure,
  retryAfterMs: number | undefined,
  circumstances: Circumstances,
): number | undefined | 'never' {
  switch (failure.code) {
    case 'key-missing':
    case 'key-rejected':
    case 'offline':
      return undefined;
    case 'rate-limited':
      return advised(retryAfterMs, circumstances) ?? grown(circumstances, 30 * second, 15 * minute);
    case 'no-browser':
    case 'forbidden':
      return advised(retryAfterMs, circumstances) ?? grown(circumstances, 10 * minute, maxHoldMs);
    case 'unreachable':
      return grown(circumstances, 10 * second, 15 * minute);
    default:
      return 'never';
  }
}

/** nb. Never at once: a server that always says `Retry-After: 0` would be asked without a pause. */
const advised = (retryAfterMs: number | undefined, circumstances: Circumstances) =>
  retryAfterMs === undefined
    ? undefined
    : Math.max(retryAfterMs, grown(circumstances, second, minute));

const grown = ({ failuresBefore, random }: Circumstances, baseMs: number, capMs: number) =>
  backoff(failuresBefore + 1, baseMs, capMs, random);

const until = (pauseMs: number | undefined, now: number) =>
  pauseMs === undefined ? {} : { until: now + Math.min(pauseMs, maxHoldMs) };
