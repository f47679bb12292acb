import { parseJson, type ResponseText, readBody } from './read-body.ts';

/** One request, with how much of its answer is read. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, as text. */
  readonly body?: string | undefined;
  /** Ends the request, with the reading of its answer. */
  readonly signal: AbortSignal;
  readonly maxBodyBytes: number;
}

/** What a request brought. */
export type HttpResult =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: Headers;
      readonly body: ResponseText;
      /** The body; `undefined` if it is incomplete or isn't JSON. */
      readonly json: unknown;
    }
  | { readonly kind: 'no-response'; readonly why: 'not-allowed' | 'timed-out' | 'unreachable' };

/** Sends a request; rejects with a `NotAllowedError` if the user doesn't allow its host. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Sends one request and reads its answer. Never rejects. */
export async function sendRequest(fetch: Fetch, request: HttpRequest): Promise<HttpResult> {
  const { method, url, headers, body, signal, maxBodyBytes } = request;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body }),
      signal,
    });
  } catch (error) {
    return { kind: 'no-response', why: causeOf(error) };
  }
  const text = await readBody(response, maxBodyBytes);
  return {
    kind: 'response',
    status: response.status,
    headers: response.headers,
    body: text,
    json: text.complete ? parseJson(text.text) : undefined,
  };
}

/**
 * nb. Whether the request was sent is unknown: DNS, TLS, a refused and a broken connection are all the
 * same TypeError, and the resource timing of a failed fetch is empty (Chromium 156).
 */
function causeOf(error: unknown) {
  const name = error instanceof Error ? error.name : undefined;
  if (name === 'NotAllowedError') return 'not-allowed';
  return name === 'TimeoutError' ? 'timed-out' : 'unreachable';
}
