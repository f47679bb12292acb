import type { Failure, FailureCode } from '../failure/failure.ts';
import type { ResponseText } from '../http/read-body.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { type Fetch, sendRequest } from '../http/send-request.ts';
import { readReason } from '../parsing/read-reason.ts';

/** What the client needs from outside. */
export interface OutxOptions {
  readonly fetch: Fetch;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Ms since the epoch. */
  now(): number;
  readonly createTimeoutMs: number;
  readonly pollTimeoutMs: number;
}

/** What a call brought: an answer, an error status, or no response. */
export type CallResult =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly json: unknown;
      readonly body: ResponseText;
    }
  | {
      readonly kind: 'error-status';
      readonly status: number;
      readonly failure: Failure;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'no-response'; readonly failure: Failure };

/** One request to the API. */
export interface OutxRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly path: string;
  /** Absent for the calls of the sign-in. */
  readonly apiKey?: string;
  readonly json?: unknown;
  readonly timeoutMs: number;
}

const maxBodyBytes = 4 * 1024 * 1024;

/**
 * Sends one request to OutX. Never rejects. The key is sent in one header.
 */
export async function call(options: OutxOptions, request: OutxRequest): Promise<CallResult> {
  const { method, path, apiKey, timeoutMs } = request;
  const result = await sendRequest(options.fetch, {
    method,
    url: options.baseUrl + path,
    ...(apiKey !== undefined && { headers: { 'x-api-key': apiKey } }),
    ...(request.json !== undefined && { body: JSON.stringify(request.json) }),
    signal: AbortSignal.timeout(timeoutMs),
    maxBodyBytes,
  });
  if (result.kind === 'no-response') {
    const code = result.why === 'timed-out' ? 'timed-out' : 'unreachable';
    return { kind: 'no-response', failure: { code, at: options.now() } };
  }
  const { status, headers, body, json } = result;
  if (status >= 200 && status < 300) return { kind: 'answered', status, json, body };
  const advice = retryAfterMs(headers.get('retry-after'), options.now());
  return {
    kind: 'error-status',
    status,
    failure: failureOf(status, json, options.now()),
    ...(advice !== undefined && { retryAfterMs: advice }),
  };
}

/** The failure that an error status means (outx-api.md, Errors). */
function failureOf(status: number, json: unknown, at: number): Failure {
  const reason = readReason(json);
  return { code: codeOf(status, reason), at, ...(reason !== undefined && { reason }) };
}

/** nb. A 400 or 404 without a reason is an error page of something between here and OutX. */
function codeOf(status: number, reason: string | undefined): FailureCode {
  switch (status) {
    case 400:
      return reason === undefined ? 'unreadable' : 'slug-refused';
    case 401:
      return 'key-rejected';
    case 402:
      return 'plan-limit';
    case 403:
      // nb. Only the text tells the two apart; the API contract quotes it.
      return reason && /plugin|48 hours/i.test(reason) ? 'no-browser' : 'forbidden';
    case 404:
      return reason === undefined ? 'unreadable' : 'task-not-found';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'service-fault' : 'unexpected';
  }
}
