import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCouchClient } from '../../../utils/team/couch-client.ts';
import { type CouchServer, login, startCouch } from './couch-server.ts';

let server: CouchServer;
let url: string;
beforeAll(async () => {
  server = await startCouch();
  url = await server.database();
});

const couch = createCouchClient({ fetch, timeoutMs: 60_000 });
const at = (address: string) => ({ ...login, url: address });

/** What a server at this address is, that answers like this. */
async function withServer<Result>(
  answer: RequestListener,
  ask: (address: string) => Promise<Result>,
): Promise<Result> {
  const plain: Server = createServer(answer);
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  try {
    return await ask(`http://127.0.0.1:${(plain.address() as AddressInfo).port}/team`);
  } finally {
    plain.closeAllConnections();
    plain.close();
  }
}

describe('a test of the connection', () => {
  test('tells that all is well, with the time on the server', async () => {
    const answer = await couch.info(at(url));
    expect(answer).toMatchObject({ kind: 'answered', value: 'ready' });
    expect(Math.abs((answer.serverTime ?? 0) - Date.now())).toBeLessThan(10_000);
  });

  test('tells a wrong password, in a name or a password of any letters', async () => {
    expect(await couch.info({ ...at(url), password: 'wrong' })).toMatchObject({
      code: 'team-login-refused',
    });
  });

  test('tells a missing database, which can be created', async () => {
    const missing = at(`${url}-missing`);
    expect(await couch.info(missing)).toMatchObject({ code: 'team-database-missing' });
    if (process.env.COUCHDB_URL) return;
    expect(await couch.createDatabase(missing)).toMatchObject({ value: 'created' });
    expect(await couch.info(missing)).toMatchObject({ value: 'ready' });
    expect(await couch.createDatabase(missing)).toMatchObject({ value: 'created' });
  });

  test.each<[string, number, string, string]>([
    ['may not be used', 403, '{"error":"forbidden"}', 'team-forbidden'],
    ['is a website', 200, '<!doctype html><p>Hello', 'team-not-couchdb'],
    ['is another API', 200, '{"hello":"world"}', 'team-not-couchdb'],
    ['has nothing there', 404, 'Not found', 'team-not-couchdb'],
    ['asks for patience', 429, '{"error":"too_many_requests"}', 'team-unreachable'],
    ['has a fault', 503, '', 'team-unreachable'],
    ['redirects', 302, '', 'team-unreachable'],
  ])('tells that the server %s', async (_, status, body, code) => {
    const answer = await withServer(
      (_request, response) => {
        response.writeHead(status, status === 302 ? { location: 'https://example.com/' } : {});
        response.end(body);
      },
      // nb. As `allowedFetch` sends it.
      (address) =>
        createCouchClient({
          fetch: (to, init) => fetch(to, { ...init, redirect: 'error' }),
          timeoutMs: 10_000,
        }).info(at(address)),
    );
    expect(answer).toMatchObject({ kind: 'failed', code });
  });

  test('tells that nothing answers, or too late, or not to the end', async () => {
    const unreachable = { kind: 'failed', code: 'team-unreachable' };
    expect(await couch.info(at('http://127.0.0.1:1/team'))).toEqual(unreachable);
    const silent = await withServer(
      () => {},
      (address) => couch.info({ ...at(address), timeoutMs: 50 }),
    );
    expect(silent).toEqual(unreachable);
    const cut = await withServer(
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"db_name":');
        setTimeout(() => response.destroy(), 20);
      },
      (address) => couch.info(at(address)),
    );
    expect(cut).toEqual(unreachable);
  });

  test('tells that the user doesn’t allow the host', async () => {
    const refusing = createCouchClient({
      timeoutMs: 1000,
      async fetch() {
        throw Object.assign(new Error('No.'), { name: 'NotAllowedError' });
      },
    });
    expect(await refusing.info(at(url))).toEqual({ kind: 'failed', code: 'team-access-missing' });
  });
});

describe('the documents', () => {
  test('are written and read, each with its own outcome', async () => {
    const ids = ['person:ada', 'person:bob', 'person:张伟'];
    const documents = ids.map((_id) => ({ _id, format: 'calling-card-team' }));
    const written = await couch.write(at(url), documents);
    expect(written).toMatchObject({ value: ids.map(() => ({ rev: expect.any(String) })) });
    const again = await couch.write(at(url), [{ _id: 'person:eve' }, ...documents.slice(0, 1)]);
    expect(again).toMatchObject({ value: [{ rev: expect.any(String) }, { refused: 'conflict' }] });
    const read = await couch.read(at(url), ['person:张伟', 'person:nobody']);
    expect(read).toMatchObject({ value: [{ id: 'person:张伟', deleted: false, conflicts: [] }] });
  });

  test('that are deleted keep what they say', async () => {
    const [written] = await writeOne({ _id: 'person:gone', kept: 1 });
    await writeOne({ _id: 'person:gone', _rev: written, _deleted: true, kept: 2 });
    const read = await couch.read(at(url), ['person:gone']);
    expect(read).toMatchObject({ value: [{ deleted: true, json: { kept: 2 } }] });
    const changes = await couch.changes(at(url), undefined, 1_000);
    const documents = changes.kind === 'answered' ? changes.value.documents : [];
    expect(documents.find(({ id }) => id === 'person:gone')).toMatchObject({
      deleted: true,
      json: { kept: 2 },
    });
  });

  async function writeOne(document: object) {
    const answer = await couch.write(at(url), [document as { _id: string }]);
    const outcomes = answer.kind === 'answered' ? answer.value : [];
    return outcomes.flatMap((each) => ('rev' in each ? [each.rev] : []));
  }

  test('too many to be sent at once go in halves, and one that is too long is refused', async () => {
    const answer = await withServer(
      async (request, response) => {
        let text = '';
        for await (const part of request) text += part;
        const docs = JSON.parse(text).docs as { _id: string; long?: true }[];
        const isTooLong = docs.length > 2 || docs.some(({ long }) => long);
        response.writeHead(isTooLong ? 413 : 201);
        // nb. As a proxy says it.
        const written = docs.map(({ _id: id }) => ({ ok: true, id, rev: `1-${id}` }));
        response.end(isTooLong ? '<h1>Request Entity Too Large</h1>' : JSON.stringify(written));
      },
      (address) => couch.write(at(address), [{ _id: 'a' }, { _id: 'b', long: true }, { _id: 'c' }]),
    );
    expect(answer).toMatchObject({
      value: [{ rev: '1-a' }, { refused: 'other' }, { rev: '1-c' }],
    });
  });

  test('that no one can have meant are passed over', async () => {
    const answer = await withServer(
      (request, response) => {
        const asked = new URL(request.url ?? '', 'http://x').searchParams;
        const doc = asked.has('include_docs') ? { doc: { text: 'x'.repeat(33 << 20) } } : {};
        const row = { id: 'person:huge', seq: 1, changes: [{ rev: '1-a' }], ...doc };
        response.end(JSON.stringify({ results: [row, 'nonsense'], last_seq: 7 }));
      },
      (address) => couch.changes(at(address), 3, 1),
    );
    expect(answer).toMatchObject({ value: { documents: [], skipped: 2, since: 7 } });
  });
});
