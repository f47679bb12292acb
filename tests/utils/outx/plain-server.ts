import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it was received. */
export interface Received {
  readonly method: string;
  readonly url: string;
  /** Alternating names and values. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** A server for what the sandbox can't do: it answers as the test says and records the requests. */
export async function startPlainServer(
  respond: (response: ServerResponse, request: IncomingMessage) => void,
) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { method = '', url = '', rawHeaders } = request;
    received.push({ method, url, rawHeaders, body });
    respond(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received: received as readonly Received[],
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Answers with this JSON. */
export const answering =
  (status: number, json: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(json));
  };
