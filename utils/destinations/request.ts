import type { DeliveryAnswer } from '../delivery/delivery.ts';
import type { Failure, FailureCode } from '../failure/failure.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { type Fetch, type HttpRequest, sendRequest } from '../http/send-request.ts';
import { readReason } from '../parsing/read-reason.ts';

/** What the clients need from outside. */
export interface ClientOptions {
  readonly fetch: Fetch;
  /** Ms since the epoch. */
  now(): number;
  /** For the whole request with its answer. */
  readonly timeoutMs: number;
  /** Where a service is in tests. Not given, it is where its documentation says. */
  readonly baseUrls?: { readonly hubspot?: string; readonly attio?: string };
}

/** One request to a destination. nb. Its body is text, so that what is signed is what is sent. */
export type DestinationRequest = Omit<HttpRequest, 'signal' | 'maxBodyBytes'>;

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

/** Sends one request. Never rejects. */
export async function send(
  options: ClientOptions,
  request: DestinationRequest,
): Promise<DestinationResponse> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  const result = await sendRequest(options.fetch, { ...request, signal, maxBodyBytes });
  if (result.kind === 'no-response') {
    const isDenied = result.why === 'not-allowed';
    const code = isDenied ? 'destination-access-missing' : 'destination-unreachable';
    return { failure: failure(options, code) };
  }
  const { status, headers, body, json } = result;
  const advice = retryAfterMs(headers.get('retry-after'), options.now());
  return { status, json, text: body.text, ...(advice !== undefined && { retryAfterMs: advice }) };
}

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
