import { startPlainServer } from '../../outx/plain-server.ts';

/** What a stand-in answers: a status and JSON, with headers if there are any. */
export type Reply = readonly [status: number, json: unknown, headers?: Record<string, string>];

export interface CrmRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: Whatever was sent; a stand-in reads it as the service does.
  readonly json: any;
}

/** The token that a stand-in accepts. */
export const goodToken = 'token-k3y9';

/**
 * Serves a CRM over HTTP: `answer` has its rules, `unauthorized` is what it says without the token. Each of `faults`
 * replaces an answer; `lost` carries the request out, and breaks the connection.
 */
export async function startCrm(
  answer: (request: CrmRequest) => Reply,
  unauthorized: Reply,
  faults: (Reply | 'lost')[] = [],
) {
  const server = await startPlainServer((response, request) => {
    const { headers, method = '' } = request;
    const { body = '' } = server.received.at(-1) ?? {};
    const url = new URL(request.url ?? '', 'http://crm.example');
    const fault = faults.shift();
    const isAllowed = headers.authorization === `Bearer ${goodToken}`;
    const reply = (): Reply => {
      if (Array.isArray(fault)) return fault as unknown as Reply;
      if (!isAllowed) return unauthorized;
      const json = body === '' ? undefined : JSON.parse(body);
      return answer({ method, path: url.pathname, query: url.searchParams, json });
    };
    const [status, json, more = {}] = reply();
    if (fault === 'lost') return void response.destroy();
    response.writeHead(status, { 'content-type': 'application/json', ...more });
    response.end(JSON.stringify(json));
  });
  return {
    url: server.url,
    faults,
    requests: () => server.received.map(({ method, url }) => `${method} ${url.split('?')[0]}`),
    received: server.received,
    close: server.close,
  };
}

/** A CRM as the tests of all kinds see it. */
export interface StandInCrm {
  readonly server: Awaited<ReturnType<typeof startCrm>>;
  /** Adds a record as the user has it, with a LinkedIn address in some form, or an email address. */
  add(fields: { readonly address?: string; readonly email?: string }): void;
  /** All records, each with what is compared. */
  people(): readonly {
    readonly name: string;
    readonly role: unknown;
    readonly address: unknown;
    readonly email: unknown;
  }[];
  readonly notes: readonly string[];
  /** What it answers if there are too many requests, and how long it asks to wait, ms; `undefined` for our own pause. */
  readonly busy: readonly [Reply, number | undefined];
}
