import { apiKeyProblem } from '../failure/api-key-problem.ts';
import type { Failure, FailureCode } from '../failure/failure.ts';
import { readReason } from '../parsing/read-reason.ts';
import type { SendCodeAnswer, SignInAnswer } from '../task/answer.ts';
import type { CallResult } from './call.ts';
import { isDenial, isSuccess, readKey } from './read-answer.ts';

/** What an error status means for a call with a key, and not for a sign-in. */
const refusals: readonly FailureCode[] = [
  'slug-refused',
  'key-rejected',
  'forbidden',
  'task-not-found',
];

/** What the result of `auth-send-otp` means. `now` is in ms since the epoch. */
export function sendCodeAnswer(result: CallResult, now: number): SendCodeAnswer {
  if (result.kind !== 'answered') return failed(result, 'email-refused');
  return isSuccess(result.json) ? { kind: 'sent' } : notDone(result.json, 'email-refused', now);
}

/** What the result of `auth-verify-otp` means. `now` is in ms since the epoch. */
export function signInAnswer(result: CallResult, now: number): SignInAnswer {
  if (result.kind !== 'answered') return failed(result, 'code-refused');
  const apiKey = readKey(result.json);
  return apiKey !== undefined && !apiKeyProblem(apiKey)
    ? { kind: 'signed-in', apiKey }
    : notDone(result.json, 'code-refused', now);
}

function failed(result: Exclude<CallResult, { kind: 'answered' }>, refused: FailureCode) {
  const { failure } = result;
  const code = refusals.includes(failure.code) ? refused : failure.code;
  const advice = result.kind === 'error-status' ? result.retryAfterMs : undefined;
  return {
    kind: 'failed',
    failure: { ...failure, code },
    ...(advice !== undefined && { retryAfterMs: advice }),
  } as const;
}

/**
 * An answer with a good status that isn't the one of a success. nb. One that isn't understood may hold a key,
 * so nothing of it is shown.
 */
function notDone(json: unknown, refused: FailureCode, at: number) {
  const reason = isDenial(json) ? readReason(json) : undefined;
  const code = isDenial(json) ? refused : 'unreadable';
  const failure: Failure = { code, at, ...(reason !== undefined && { reason }) };
  return { kind: 'failed', failure } as const;
}
