import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import createApp from 'express-pouchdb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchDb from 'pouchdb-core';

/** A CouchDB server, or what stands in for one: PouchDB Server's app in this process. */
export interface CouchServer {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Sends a request as the administrator. */
  send(method: string, url: string, json?: unknown): Promise<unknown>;
}

/** A member, and the password of all members. */
export const login = { name: 'Kim', password: 'päss:word' };
const members = ['Kim', 'Lee', 'Mia'];
const headerOf = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const authorizations = members.map((name) => headerOf(name, login.password));

/** What the server's clock says, ms since the epoch. */
let clock: (() => number) | undefined;
let standIn: Promise<URL> | undefined;

/**
 * Starts a server, or uses the one at `COUCHDB_URL`, which has its administrator's name and password in it. nb. There is one
 * stand-in for all files: PouchDB's app works only once in a process.
 */
export async function startCouch(now?: () => number): Promise<CouchServer> {
  const real = process.env.COUCHDB_URL;
  clock = now;
  standIn ??= real ? Promise.resolve(new URL(real)) : startStandIn();
  return atServer(await standIn);
}

async function startStandIn(): Promise<URL> {
  PouchDb.plugin(memoryAdapter);
  const app = createApp(PouchDb.defaults({ adapter: 'memory' }), {
    mode: 'minimumForPouchDB',
    overrideMode: {
      include: ['validation'],
      exclude: ['compression', 'routes/temp-views', 'routes/views', 'routes/view-cleanup'],
    },
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (clock) response.setHeader('date', new Date(clock()).toUTCString());
    if (authorizations.includes(request.headers.authorization ?? '')) return app(request, response);
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{"error":"unauthorized","reason":"Name or password is incorrect."}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

let count = 0;

function atServer(address: URL): CouchServer {
  const isReal = address.username !== '';
  const authorization = isReal
    ? headerOf(decodeURIComponent(address.username), decodeURIComponent(address.password))
    : headerOf(login.name, login.password);
  const headers = {
    authorization,
    'content-type': 'application/json',
  };
  const send = async (method: string, url: string, json?: unknown) => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const response = await fetch(url, { method, headers, ...body });
    return (await response.json()) as unknown;
  };
  return {
    send,
    async database() {
      count += 1;
      const url = `${address.origin}/team-${process.pid}-${count}`;
      await send('DELETE', url);
      // nb. PouchDB's app answers before it is ready.
      for (let tries = 0; tries < 100; tries++) {
        if ('ok' in ((await send('PUT', url)) as object)) break;
        await delay(10);
      }
      if (!isReal) return url;
      for (const name of members) {
        const id = `org.couchdb.user:${name}`;
        const member = { _id: id, ...login, name, roles: ['team'], type: 'user' };
        await send('PUT', `${address.origin}/_users/${encodeURIComponent(id)}`, member);
      }
      const security = { names: [], roles: ['team'] };
      await send('PUT', `${url}/_security`, {
        admins: { names: [], roles: [] },
        members: security,
      });
      return url;
    },
  };
}
