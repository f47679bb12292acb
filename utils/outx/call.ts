import type { Failure, FailureCode } from '../failure/failure.ts';
import { type Body, parseJson, readBody } from './read-body.ts';
import { retryAfterMs } from './retry-after.ts';

/** What the client needs of the world. */
export interface OutxOptions {
  readonly fetch: typeof fetch;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Ms since the epoch. */
  now(): number;
  readonly createTimeoutMs: number;
  readonly pollTimeoutMs: number;
}

/** A call that brought an answer of some kind, or none. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly json: unknown;
      readonly body: Body;
    }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly failure: Failure;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'unanswered'; readonly failure: Failure };

/** One request: what differs from call to call. */
export interface Request {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly path: string;
  readonly apiKey: string;
  readonly json?: unknown;
  readonly timeoutMs: number;
}

const longestBodyBytes = 4 * 1024 * 1024;
const longestReason = 300;

/**
 * Sends one request to OutX. Never rejects. The key travels in one header to one host: redirects
 * are errors, and neither cookies nor a referrer go along.
 */
export async function call(options: OutxOptions, request: Request): Promise<Reply> {
  let response: Response;
  try {
    response = await options.fetch(options.baseUrl + request.path, {
      method: request.method,
      headers: {
        'x-api-key': request.apiKey,
        ...(request.json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(request.json !== undefined && { body: JSON.stringify(request.json) }),
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(request.timeoutMs),
    });
  } catch (error) {
    // nb. Nothing tells whether the request left: DNS, TLS, a refused and a broken connection are one
    // TypeError, and the resource timing of a failed fetch is blank (Chromium 156).
    const code = error instanceof DOMException && error.name === 'TimeoutError';
    return unanswered(code ? 'timed-out' : 'unreachable', options.now());
  }
  const body = await readBody(response, longestBodyBytes);
  const json = body.complete ? parseJson(body.text) : undefined;
  if (response.ok) return { kind: 'answered', status: response.status, json, body };
  const advice = retryAfterMs(response.headers.get('retry-after'), options.now());
  return {
    kind: 'refused',
    status: response.status,
    failure: failureOf(response.status, json, options.now()),
    ...(advice !== undefined && { retryAfterMs: advice }),
  };
}

const unanswered = (code: FailureCode, at: number): Reply => ({
  kind: 'unanswered',
  failure: { code, at },
});

/** The failure that an error status means (outx-api.md, Errors). */
function failureOf(status: number, json: unknown, at: number): Failure {
  const reason = reasonIn(json);
  return { code: codeOf(status, reason), at, ...(reason !== undefined && { reason }) };
}

function codeOf(status: number, reason: string | undefined): FailureCode {
  switch (status) {
    case 400:
      return 'slug-refused';
    case 401:
      return 'key-rejected';
    case 402:
      return 'plan-limit';
    case 403:
      // nb. The text is all that tells the two apart; the contract quotes it.
      return reason && /plugin|48 hours/i.test(reason) ? 'no-browser' : 'forbidden';
    case 404:
      return 'task-not-found';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'service-fault' : 'unexpected';
  }
}

/** OutX's own words in an answer: `error`, `message` or `reason`, or a bare string. */
export function reasonIn(json: unknown): string | undefined {
  const said =
    typeof json === 'object' && json !== null
      ? ['error', 'message', 'reason'].map((name) => (json as Record<string, unknown>)[name])
      : [json];
  for (const text of said) {
    if (typeof text === 'string' && text.trim() !== '') return shortened(text.trim());
  }
  return undefined;
}

const shortened = (text: string) =>
  text.length <= longestReason
    ? text
    : `${Array.from(text)
        .slice(0, longestReason - 1)
        .join('')}…`;
