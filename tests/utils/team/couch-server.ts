import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import createApp from 'express-pouchdb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchDb from 'pouchdb-core';

/** A CouchDB server, or what stands in for one: PouchDB Server's app in this process. */
export interface CouchServer {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Sends a request as the administrator. */
  send(method: string, url: string, json?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** The name and password that every server of the tests accepts. */
export const login = { name: 'Kim', password: 'päss:word' };
const authorization = `Basic ${Buffer.from(`${login.name}:${login.password}`).toString('base64')}`;

/** Starts a server, or uses the one at `COUCHDB_URL`, which has its administrator's name and password in it. */
export async function startCouch(now?: () => number): Promise<CouchServer> {
  const real = process.env.COUCHDB_URL;
  if (real) return atServer(new URL(real), async () => {});
  PouchDb.plugin(memoryAdapter);
  const app = createApp(PouchDb.defaults({ adapter: 'memory' }), {
    mode: 'minimumForPouchDB',
    overrideMode: {
      include: ['validation'],
      exclude: ['compression', 'routes/temp-views', 'routes/views', 'routes/view-cleanup'],
    },
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (now) response.setHeader('date', new Date(now()).toUTCString());
    if (request.headers.authorization === authorization) return app(request, response);
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{"error":"unauthorized","reason":"Name or password is incorrect."}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return atServer(new URL(`http://127.0.0.1:${port}/`), async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

let count = 0;

function atServer(address: URL, close: () => Promise<void>): CouchServer {
  const isReal = address.username !== '';
  const user = isReal
    ? `${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`
    : `${login.name}:${login.password}`;
  const headers = {
    authorization: `Basic ${Buffer.from(user).toString('base64')}`,
    'content-type': 'application/json',
  };
  const send = async (method: string, url: string, json?: unknown) => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const response = await fetch(url, { method, headers, ...body });
    return (await response.json()) as unknown;
  };
  return {
    send,
    close,
    async database() {
      count += 1;
      const url = `${address.origin}/team-${process.pid}-${count}`;
      await send('DELETE', url);
      await send('PUT', url);
      if (isReal) {
        const id = `org.couchdb.user:${login.name}`;
        const member = { _id: id, ...login, roles: ['team'], type: 'user' };
        await send('PUT', `${address.origin}/_users/${encodeURIComponent(id)}`, member);
        const members = { names: [], roles: ['team'] };
        await send('PUT', `${url}/_security`, { admins: { names: [], roles: [] }, members });
      }
      return url;
    },
  };
}
