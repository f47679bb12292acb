import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { slugOf } from '../profile/slug-of.ts';
import { clientOf, goodKey } from './clients.ts';
import { answering, startPlainServer } from './plain-server.ts';

const olga = slugOf('ольга-ветрова');
const id = '6d0c3c1e-0b5e-4f0e-9a55-3f6c7c1f2a10';
const made = { success: true, api_agent_task_id: id, message: 'Profile fetch task created' };

type PlainServer = Awaited<ReturnType<typeof startPlainServer>>;

const servers: PlainServer[] = [];
async function serverThat(respond: (response: ServerResponse) => void): Promise<PlainServer> {
  const server = await startPlainServer(respond);
  servers.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('what goes over the wire', () => {
  test('a create is a POST of the slug alone', async () => {
    const server = await serverThat(answering(200, made));
    await clientOf(server.url).createTask(goodKey, olga);
    expect(server.received).toMatchObject([
      { method: 'POST', url: '/linkedin-agent/fetch-profile', body: `{"profile_slug":"${olga}"}` },
    ]);
    expect(headersOf(server)).toContain('content-type: application/json');
  });

  test('a poll is a GET of the id alone', async () => {
    const server = await serverThat(answering(200, { data: { id, status: 'pending' } }));
    await clientOf(server.url).pollTask(goodKey, 'a b&c=d');
    const url = '/linkedin-agent/get-task-status?api_agent_task_id=a%20b%26c%3Dd';
    expect(server.received).toMatchObject([{ method: 'GET', url, body: '' }]);
  });

  test('the key is in one header and nowhere else, with neither cookie nor referrer', async () => {
    const server = await serverThat(answering(200, made, { 'set-cookie': 'session=1' }));
    const client = clientOf(server.url);
    await client.createTask(goodKey, olga);
    await client.pollTask(goodKey, id);
    await client.checkKey(goodKey);
    expect(server.received).toHaveLength(3);
    for (const request of server.received) {
      expect(JSON.stringify(request).split(goodKey)).toHaveLength(2);
      const names = request.rawHeaders.filter((_, i) => i % 2 === 0).map((h) => h.toLowerCase());
      expect(request.rawHeaders[2 * names.indexOf('x-api-key') + 1]).toBe(goodKey);
      expect(names).not.toContain('cookie');
      expect(names).not.toContain('referer');
    }
    for (const { init } of client.sent) {
      expect(init).toMatchObject({
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
    }
  });

  test.each([301, 302, 303, 307, 308])('a %i to another host is not followed', async (status) => {
    const elsewhere = await serverThat(answering(200, made));
    const server = await serverThat(answering(status, {}, { location: `${elsewhere.url}/x` }));
    const client = clientOf(server.url);
    expect(await client.createTask(goodKey, olga)).toMatchObject({
      kind: 'lost',
      failure: { code: 'unreachable' },
    });
    expect(await client.pollTask(goodKey, id)).toMatchObject({
      kind: 'failed',
      failure: { code: 'unreachable' },
    });
    expect(await client.checkKey(goodKey)).toMatchObject({ kind: 'failed' });
    expect(elsewhere.received).toEqual([]);
  });
});

describe('what comes back broken', () => {
  const text = JSON.stringify(made);
  const brokenAfter = (length: number) => (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': text.length });
    response.write(text.slice(0, length), () => response.destroy());
  };

  test('a create’s answer that breaks off after the id is accepted', async () => {
    const server = await serverThat(brokenAfter(text.indexOf(id) + id.length + 1));
    expect(await clientOf(server.url).createTask(goodKey, olga)).toEqual({
      kind: 'accepted',
      outxTaskId: id,
    });
  });

  test('a create’s answer that breaks off within the id is lost: half an id is none', async () => {
    const server = await serverThat(brokenAfter(text.indexOf(id) + 20));
    expect(await clientOf(server.url).createTask(goodKey, olga)).toMatchObject({
      kind: 'lost',
      failure: { code: 'unreadable' },
    });
  });

  test('an answer that stalls after the id is accepted when the time is up', async () => {
    const server = await serverThat((response) => {
      response.writeHead(200, { 'content-length': text.length });
      response.write(text.slice(0, -2));
    });
    const client = clientOf(server.url, { createTimeoutMs: 300 });
    expect(await client.createTask(goodKey, olga)).toMatchObject({ kind: 'accepted' });
  });

  test('an answer without an end is left at a few megabytes', async () => {
    let isLeft: (left: true) => void = () => undefined;
    const left = new Promise<true>((resolve) => {
      isLeft = resolve;
    });
    const server = await serverThat((response) => {
      response.on('close', () => isLeft(true));
      const piece = Buffer.alloc(1024 * 1024, 'x');
      const pour = () => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', pour);
      pour();
    });
    expect(await clientOf(server.url).pollTask(goodKey, id)).toMatchObject({
      kind: 'failed',
      failure: { code: 'unreadable' },
    });
    expect(await left).toBe(true);
  });

  test.each([
    ['a status that only a proxy gives', 408, 'lost', 'unexpected'],
    ['a status of the future', 599, 'lost', 'service-fault'],
    ['a refusal of another kind', 418, 'not-taken', 'unexpected'],
    ['a refusal for its size', 413, 'not-taken', 'unexpected'],
  ])('%s', async (_, status, kind, code) => {
    const server = await serverThat(answering(status, {}));
    expect(await clientOf(server.url).createTask(goodKey, olga)).toMatchObject({
      kind,
      failure: { code },
    });
  });

  test.each([
    ['error', { error: 'No' }, 'No'],
    ['message', { message: ' No ' }, 'No'],
    ['a bare string', 'No', 'No'],
    ['no words', { error: { code: 1 }, message: '' }, undefined],
    ['nothing', null, undefined],
  ])('OutX’s own words are taken from %s', async (_, body, reason) => {
    const server = await serverThat(answering(402, body));
    const answer = await clientOf(server.url).createTask(goodKey, olga);
    expect('failure' in answer && answer.failure.reason).toBe(reason);
  });

  test('OutX’s own words are kept short', async () => {
    const server = await serverThat(answering(402, { error: '🙂'.repeat(5000) }));
    const answer = await clientOf(server.url).createTask(goodKey, olga);
    const reason = ('failure' in answer && answer.failure.reason) || '';
    expect([...reason]).toHaveLength(300);
    expect(reason).toMatch(/^🙂+…$/u);
  });
});

describe('where nobody answers', () => {
  test.each([
    ['a closed port', async () => (await closedServer()).url],
    [
      'no encryption where some was meant',
      async () => (await openServer()).replace('http', 'https'),
    ],
    ['a host that is not there', async () => 'http://nobody.invalid'],
  ])('%s: unreachable, and a create may have been taken for all one knows', async (_, urlOf) => {
    const client = clientOf(await urlOf());
    const failure = { code: 'unreachable' };
    expect(await client.createTask(goodKey, olga)).toMatchObject({ kind: 'lost', failure });
    expect(await client.pollTask(goodKey, id)).toMatchObject({ kind: 'failed', failure });
    expect(await client.checkKey(goodKey)).toMatchObject({ kind: 'failed', failure });
  });

  async function closedServer() {
    const server = await startPlainServer(answering(200, made));
    await server.close();
    return server;
  }

  const openServer = async () => (await serverThat(answering(200, made))).url;
});

const headersOf = ({ received }: PlainServer) =>
  received.flatMap(({ rawHeaders }) =>
    rawHeaders.flatMap((name, i) =>
      i % 2 === 0 ? [`${name.toLowerCase()}: ${rawHeaders[i + 1]}`] : [],
    ),
  );
