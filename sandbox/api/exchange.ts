import type { Handler } from 'hono';
import type { Answer } from '../faults/answer.ts';
import { keyTail } from '../keys.ts';
import type { LoggedRequest, RequestKind } from '../request-log.ts';
import type { Service } from '../service.ts';
import type { ApiContext } from './api-context.ts';
import { send } from './send.ts';

/** A request of the API, read and noted in the log. */
export interface ApiRequest {
  readonly key: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON object sent; empty where there was none that could be read. */
  readonly body: Readonly<Record<string, unknown>>;
  /** In milliseconds since the epoch. */
  readonly now: number;
  readonly logged: LoggedRequest;
  /** Aborted when the client leaves before it was answered. */
  readonly clientLeft: AbortSignal;
}

type Incoming = Pick<ApiRequest, 'query' | 'body'>;

interface Call {
  readonly kind: RequestKind;
  /** The slug that the request is about, for the log. */
  readonly slugOf?: (incoming: Incoming) => string | undefined;
  readonly reply: (request: ApiRequest) => Answer | Promise<Answer>;
}

/** Serves one call of the API: notes the request, has it answered, sends the answer. */
export function exchange({ log }: Service, { kind, slugOf, reply }: Call): Handler {
  return async (c: ApiContext) => {
    const { outgoing } = c.env;
    const incoming = { query: c.req.query(), body: await readObject(c) };
    const key = c.req.header('x-api-key');
    const now = Date.now();
    const logged = log.begin({
      at: now,
      kind,
      method: c.req.method,
      slug: slugOf?.(incoming) ?? null,
      key: keyTail(key),
    });
    const leaving = new AbortController();
    outgoing.once('close', () => {
      leaving.abort();
      log.settle(logged, 'abandoned', Date.now());
    });
    const answer = await reply({ ...incoming, key, now, logged, clientLeft: leaving.signal });
    return send(c, answer, (end) => log.settle(logged, end, Date.now()));
  };
}

async function readObject(c: ApiContext): Promise<Record<string, unknown>> {
  if (!c.req.header('content-type')?.startsWith('application/json')) return {};
  const body: unknown = await c.req.json().catch(() => undefined);
  return Object.fromEntries(Object.entries(Object(body)));
}
