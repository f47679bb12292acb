import type { DeliveryAnswer } from '../delivery/delivery.ts';
import type { Failure, FailureCode } from '../failure/failure.ts';
import { parseJson, readBody } from '../http/read-body.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { readReason } from '../parsing/read-reason.ts';

/** What the clients need from outside. */
export interface ClientOptions {
  /** The one way out: rejects with a `NotAllowedError` if the user doesn't allow the host. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Ms since the epoch. */
  now(): number;
  /** For the whole request with its answer. */
  readonly timeoutMs: number;
  /** Where a service is in tests. Not given, it is where its documentation says. */
  readonly baseUrls?: { readonly hubspot?: string; readonly attio?: string };
}

/** One request to a destination. */
export interface DestinationRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, as text: what is signed is what is sent. */
  readonly body?: string;
}

/** What a request brought. */
export type DestinationResponse =
  | {
      readonly status: number;
      readonly json: unknown;
      readonly text: string;
      readonly retryAfterMs?: number;
    }
  | { readonly failure: Failure };

/** What services answer is short; more isn't read. */
const maxBodyBytes = 1024 * 1024;

/** Of an answer that gives no reason, in UTF-16 units. */
const shownText = 200;

/**
 * Sends one request. Never rejects.
 */
export async function send(
  options: ClientOptions,
  { method, url, headers, body }: DestinationRequest,
): Promise<DestinationResponse> {
  let response: Response;
  try {
    response = await options.fetch(url, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(options.timeoutMs),
    });
  } catch (error) {
    const isDenied = error instanceof Error && error.name === 'NotAllowedError';
    return { failure: failure(options, codeOf(isDenied)) };
  }
  const { text, complete } = await readBody(response, maxBodyBytes);
  const advice = retryAfterMs(response.headers.get('retry-after'), options.now());
  return {
    status: response.status,
    json: complete ? parseJson(text) : undefined,
    text,
    ...(advice !== undefined && { retryAfterMs: advice }),
  };
}

const codeOf = (isDenied: boolean): FailureCode =>
  isDenied ? 'destination-access-missing' : 'destination-unreachable';

/** A failure of a destination, now. */
export const failure = (
  { now }: Pick<ClientOptions, 'now'>,
  code: FailureCode,
  reason?: string,
): Failure => ({ code, at: now(), ...(reason !== undefined && { reason }) });

const busyStatuses = [408, 425, 429];

/** What an answer means, if it isn't a success that the caller reads itself. `undefined` for a status of 2xx. */
export function failedAnswer(
  options: Pick<ClientOptions, 'now'>,
  response: DestinationResponse,
): DeliveryAnswer | undefined {
  if ('failure' in response) {
    const isHeld = response.failure.code === 'destination-access-missing';
    return { kind: isHeld ? 'held' : 'retry', failure: response.failure };
  }
  const { status, retryAfterMs: advice } = response;
  if (status >= 200 && status < 300) return undefined;
  const reason = reasonOf(response);
  return busyStatuses.includes(status) || status >= 500
    ? {
        kind: 'retry',
        failure: failure(options, 'destination-unreachable', reason),
        ...(advice !== undefined && { retryAfterMs: advice }),
      }
    : { kind: 'refused', failure: failure(options, 'destination-refused', reason) };
}

/** The status, with what the service says about it. */
export function reasonOf({
  status,
  json,
  text,
}: Extract<DestinationResponse, { status: number }>): string {
  const reason = readReason(json);
  // nb. A reason of one word is a code, and what it means is elsewhere in the answer.
  const said = reason?.includes(' ') ? reason : text.trim().slice(0, shownText);
  return said === '' ? `HTTP ${status}` : `HTTP ${status}: ${said}`.slice(0, 300).toWellFormed();
}
