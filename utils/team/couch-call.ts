import type { OpenLogin, TeamFailureCode } from '../engine/ports/team.ts';
import { type Fetch, sendRequest } from '../http/send-request.ts';

/** What the client needs from outside. */
export interface CouchOptions {
  readonly fetch: Fetch;
  /** How long a request may take unless its login says so, with the body of its answer, ms. */
  readonly timeoutMs: number;
}

/** One request to the database. */
export interface CouchRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** What follows the database's address: a path and a query, or nothing. */
  readonly path: string;
  readonly json?: unknown;
}

/** What a request brought: an answer in JSON, whatever its status, or why there is none. */
export type CouchResult = { readonly serverTime?: number } & (
  | { readonly kind: 'answered'; readonly status: number; readonly json: unknown }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'failed'; readonly code: TeamFailureCode }
);

/** In bytes. CouchDB's longest document has 8 MB, and `changesAtOnce` usual ones have about 4. */
const maxBodyBytes = 32 * 1024 * 1024;

/** Sends one request to a database. Never rejects. */
export async function couchCall(
  { fetch, timeoutMs }: CouchOptions,
  { url, name, password, ...login }: OpenLogin,
  { method, path, json }: CouchRequest,
): Promise<CouchResult> {
  const result = await sendRequest(fetch, {
    method,
    url: url + path,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${base64(`${name}:${password}`)}`,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    signal: AbortSignal.timeout(Math.max(0, login.timeoutMs ?? timeoutMs)),
    maxBodyBytes,
  });
  if (result.kind === 'no-response') {
    const isNotAllowed = result.why === 'not-allowed';
    return { kind: 'failed', code: isNotAllowed ? 'team-access-missing' : 'team-unreachable' };
  }
  const at = Date.parse(result.headers.get('date') ?? '');
  const serverTime = Number.isNaN(at) ? {} : { serverTime: at };
  if (result.body.tooLong) return { kind: 'too-long', ...serverTime };
  if (!result.body.complete) return { kind: 'failed', code: 'team-unreachable' };
  return { ...resultOf(result.status, result.json), ...serverTime };
}

/** nb. `btoa` takes bytes only. CouchDB reads the name and the password as UTF-8. */
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** nb. A 404 in another format than CouchDB's is an error page of another server; a 413 may be a proxy's. */
function resultOf(status: number, json: unknown): CouchResult {
  if (status === 401) return { kind: 'failed', code: 'team-login-refused' };
  if (status === 403) return { kind: 'failed', code: 'team-forbidden' };
  if (status === 429 || status >= 500) return { kind: 'failed', code: 'team-unreachable' };
  if (json === undefined && status !== 413) return { kind: 'failed', code: 'team-not-couchdb' };
  return { kind: 'answered', status, json };
}
