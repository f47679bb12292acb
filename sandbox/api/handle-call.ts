import type { Handler } from 'hono';
import type { Answer } from '../faults/reply.ts';
import { keyTail } from '../keys.ts';
import type { LoggedRequest, RequestKind } from '../request-log.ts';
import type { Service } from '../service.ts';
import type { ApiContext } from './api-context.ts';
import { send } from './send.ts';

/** A request to the API, read and logged. */
export interface ApiRequest {
  readonly key: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON object sent; empty if there was none or it could not be read. */
  readonly body: Readonly<Record<string, unknown>>;
  /** When the request arrived, in ms since the epoch. */
  readonly now: number;
  readonly logged: LoggedRequest;
  /** Aborted when the client disconnects before it gets its answer. */
  readonly disconnected: AbortSignal;
}

type RequestInput = Pick<ApiRequest, 'query' | 'body'>;

interface Call {
  readonly kind: RequestKind;
  /** The slug that the request is about, for the log. */
  readonly slugOf?: (input: RequestInput) => string | undefined;
  readonly answer: (request: ApiRequest) => Answer | Promise<Answer>;
}

/** Handles one call of the API: logs the request and sends the answer. */
export function handleCall({ log }: Service, { kind, slugOf, answer }: Call): Handler {
  return async (c: ApiContext) => {
    const { outgoing } = c.env;
    const input = { query: c.req.query(), body: await readObject(c) };
    const key = c.req.header('x-api-key');
    const now = Date.now();
    const logged = log.begin({
      at: now,
      kind,
      method: c.req.method,
      slug: slugOf?.(input) ?? null,
      key: keyTail(key),
    });
    const disconnect = new AbortController();
    outgoing.once('close', () => {
      disconnect.abort();
      log.settle(logged, 'abandoned', Date.now());
    });
    const answered = await answer({ ...input, key, now, logged, disconnected: disconnect.signal });
    return send(c, answered, (end) => log.settle(logged, end, Date.now()));
  };
}

async function readObject(c: ApiContext): Promise<Record<string, unknown>> {
  if (!c.req.header('content-type')?.startsWith('application/json')) return {};
  const body: unknown = await c.req.json().catch(() => undefined);
  return Object.fromEntries(Object.entries(Object(body)));
}
