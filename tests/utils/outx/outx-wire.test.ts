import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import type { PollAnswer } from '../../../utils/task/answer.ts';
import { slugOf } from '../profile/slug-of.ts';
import { clientOf, goodKey } from './clients.ts';
import { answering, startPlainServer } from './plain-server.ts';

const olga = slugOf('ольга-ветрова');
const id = '6d0c3c1e-0b5e-4f0e-9a55-3f6c7c1f2a10';
const created = { success: true, api_agent_task_id: id, message: 'Profile fetch task created' };

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

describe('a 400 or 404 to a poll', () => {
  const answerOf = async (status: number, body: string) => {
    const server = await serverThat((response) => response.writeHead(status).end(body));
    const answer = await clientOf(server.url).pollTask(goodKey, id);
    return 'failure' in answer ? answer.failure.code : answer.kind;
  };

  test('counts as the word of OutX only if it has a reason in JSON', async () => {
    expect(await answerOf(404, '{"error":"Agent task not found"}')).toBe('task-not-found');
    expect(await answerOf(400, '{"message":"Missing or invalid id"}')).toBe('slug-refused');
    for (const status of [400, 404]) {
      for (const body of ['<html><h1>Not Found</h1></html>', '', '{}', '{"error":"cut o']) {
        expect(await answerOf(status, body)).toBe('unreadable');
      }
    }
  });
});

describe('a request', () => {
  test('to create a task is a POST of the slug alone', async () => {
    const server = await serverThat(answering(200, created));
    await clientOf(server.url).createTask(goodKey, olga);
    expect(server.received).toMatchObject([
      { method: 'POST', url: '/linkedin-agent/fetch-profile', body: `{"profile_slug":"${olga}"}` },
    ]);
    expect(headersOf(server)).toContain('content-type: application/json');
  });

  test('to fetch posts is a POST of the URN alone', async () => {
    const server = await serverThat(answering(200, created));
    const urn = 'urn:li:fsd_profile:ACoAA';
    const answer = await clientOf(server.url).createPostsTask(goodKey, urn);
    expect(answer).toMatchObject({ kind: 'accepted' });
    const url = '/linkedin-agent/fetch-profiles-posts';
    expect(server.received).toMatchObject([
      { method: 'POST', url, body: `{"profile_urns":["${urn}"]}` },
    ]);
    expect(headersOf(server)).toContain('content-type: application/json');
  });

  test('to poll a task is a GET of the id alone', async () => {
    const server = await serverThat(answering(200, { data: { id, status: 'pending' } }));
    await clientOf(server.url).pollTask(goodKey, 'a b&c=d');
    const url = '/linkedin-agent/get-task-status?api_agent_task_id=a%20b%26c%3Dd';
    expect(server.received).toMatchObject([{ method: 'GET', url, body: '' }]);
  });

  test('has the key in one header and nowhere else, no cookie and no referrer', async () => {
    const server = await serverThat(answering(200, created, { 'set-cookie': 'session=1' }));
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

  test.each([301, 302, 303, 307, 308])('does not follow a %i to another host', async (status) => {
    const elsewhere = await serverThat(answering(200, created));
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

describe('a broken answer', () => {
  const text = JSON.stringify(created);
  const brokenAfter = (length: number) => (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': text.length });
    response.write(text.slice(0, length), () => response.destroy());
  };

  test('to a create that breaks off after the id is accepted', async () => {
    const server = await serverThat(brokenAfter(text.indexOf(id) + id.length + 1));
    expect(await clientOf(server.url).createTask(goodKey, olga)).toEqual({
      kind: 'accepted',
      outxTaskId: id,
    });
  });

  test('to a create that breaks off within the id is lost', async () => {
    const server = await serverThat(brokenAfter(text.indexOf(id) + 20));
    expect(await clientOf(server.url).createTask(goodKey, olga)).toMatchObject({
      kind: 'lost',
      failure: { code: 'unreadable' },
    });
  });

  test('to a create that stalls after the id is accepted after the time-out', async () => {
    const server = await serverThat((response) => {
      response.writeHead(200, { 'content-length': text.length });
      response.write(text.slice(0, -2));
    });
    const client = clientOf(server.url, { createTimeoutMs: 300 });
    expect(await client.createTask(goodKey, olga)).toMatchObject({ kind: 'accepted' });
  });

  test.each([
    ['with a status that only proxies send', 408, 'lost', 'unexpected'],
    ['with an unknown server error', 599, 'lost', 'service-fault'],
    ['with an unknown client error', 418, 'not-taken', 'unexpected'],
    ['that the request is too large', 413, 'not-taken', 'unexpected'],
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
    ['neither of them', { error: { code: 1 }, message: '' }, undefined],
    ['nothing', null, undefined],
  ])('gives its reason from %s', async (_, body, reason) => {
    const server = await serverThat(answering(402, body));
    const answer = await clientOf(server.url).createTask(goodKey, olga);
    expect('failure' in answer && answer.failure.reason).toBe(reason);
  });
});

describe('an answer without end', () => {
  const failed = (code: string) => ({ kind: 'failed', failure: { code } });

  /** Starts a server that answers like this; `closed` resolves when the client closes the connection. */
  function sending(send: (response: ServerResponse) => void) {
    const { promise: closed, resolve: close } = Promise.withResolvers<true>();
    const start = async () =>
      serverThat((response) => {
        response.on('close', () => close(true));
        send(response);
      });
    return { start, closed };
  }

  test.each<[string, (response: ServerResponse) => void]>([
    ['a byte at a time', (response) => void setInterval(() => response.write(' '), 20).unref()],
    ['nothing after its head', (response) => response.flushHeaders()],
    [
      'a byte at a time, compressed',
      (response) => {
        response.setHeader('content-encoding', 'gzip');
        const bytes = [...gzipSync('{"data":'.repeat(1000))].values();
        setInterval(() => response.write(Buffer.of(bytes.next().value ?? 0)), 20).unref();
      },
    ],
  ])('that is %s ends with the time-out', async (_, send) => {
    const { start, closed } = sending(send);
    const client = clientOf((await start()).url, { pollTimeoutMs: 300 });
    expect(await client.pollTask(goodKey, id)).toMatchObject(failed('unreadable'));
    expect(await closed).toBe(true);
  });

  test('ends after a few megabytes', async () => {
    const { start, closed } = sending((response) => {
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      send();
    });
    const client = clientOf((await start()).url);
    expect(await client.pollTask(goodKey, id)).toMatchObject(failed('unreadable'));
    expect(await closed).toBe(true);
  });

  test.each([
    ['a compressed one', 1000, { kind: 'completed' }],
    ['a compressed bomb', 64 * 1024 * 1024, failed('unreadable')],
  ])('%s counts as long as it unpacks', async (_, padding, expected) => {
    const answer = { data: { id, status: 'completed', task_output: { name: 'Ada' } } };
    const bytes = gzipSync(JSON.stringify(answer) + ' '.repeat(padding));
    expect(bytes.length).toBeLessThan(100_000);
    const server = await serverThat((response) => {
      response.setHeader('content-encoding', 'gzip').end(bytes);
    });
    expect(await clientOf(server.url).pollTask(goodKey, id)).toMatchObject(expected);
  });
});

describe('a task that ended without a profile', () => {
  const endedWith = async (task: object, beside: object = {}): Promise<PollAnswer> => {
    const server = await serverThat(answering(200, { ...beside, data: { id, ...task } }));
    return clientOf(server.url).pollTask(goodKey, id);
  };
  const ended = (reason?: string) => ({
    kind: 'ended',
    failure: { code: 'task-failed', at: expect.any(Number), ...(reason && { reason }) },
  });

  test.each<[unknown, string | undefined]>([
    [null, undefined],
    ['', undefined],
    [[], undefined],
    [{}, undefined],
    [{ profile: {} }, '{"profile":{}}'],
    ['Profile is private', 'Profile is private'],
    [{ error: 'Profile is private' }, 'Profile is private'],
    [{ success: false, message: 'Profile is private' }, 'Profile is private'],
    [{ success: false, name: 'ada' }, '{"success":false,"name":"ada"}'],
    [{ error: { code: 999, message: 'Blocked' }, name: 'TimeoutError' }, 'Blocked'],
    [{ data: { errors: [{ message: 'Blocked' }] } }, 'Blocked'],
    ['{"error":"Blocked"}', 'Blocked'],
    [{ profile_slug: 'ada', page: 'gone' }, '{"profile_slug":"ada","page":"gone"}'],
  ])('%j: failed with the reason %j, though OutX says completed', async (task_output, reason) => {
    expect(await endedWith({ status: 'completed', task_output })).toEqual(ended(reason));
    expect(await endedWith({ status: 'failed', task_output })).toEqual(ended(reason));
  });

  test('has the reason beside its output, if there is none in it', async () => {
    const task = { status: 'completed', task_output: null };
    expect(await endedWith({ ...task, error: 'Blocked' })).toEqual(ended('Blocked'));
    expect(await endedWith(task, { success: false, error: 'Blocked' })).toEqual(ended('Blocked'));
  });

  test.each([
    [{ name: 'Ada' }],
    [{ profile: { full_name: 'Ada' }, error: null, success: true, message: 'Fetched' }],
    [{ profile: { full_name: 'Ada', headline: 'Analyst' }, error: 'Skills are missing' }],
    [{ headline: 'Analyst' }],
  ])('%j is a profile', async (output) => {
    const answer = await endedWith({ status: 'completed', task_output: output });
    expect(answer).toEqual({ kind: 'completed', output });
  });
});

test('an output that is nested too deep to be stored is kept as the text of the answer', async () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const text = `{"data":{"id":"${id}","status":"completed","task_output":{"name":"Ada","x":${deep}}}}`;
  const server = await serverThat((response) => response.end(text));
  const answer = await clientOf(server.url).pollTask(goodKey, id);
  expect(answer).toEqual({ kind: 'completed', output: text });
  expect(normalizeProfile(olga, text).name).toBe('Ada');
});

describe('a server that cannot be reached', () => {
  test.each([
    ['a closed port', async () => (await closedServer()).url],
    ['HTTP instead of HTTPS', async () => (await openServer()).replace('http', 'https')],
    ['an unknown host', async () => 'http://nobody.invalid'],
  ])('%s: unreachable, and a create counts as lost', async (_, urlOf) => {
    const client = clientOf(await urlOf());
    const failure = { code: 'unreachable' };
    expect(await client.createTask(goodKey, olga)).toMatchObject({ kind: 'lost', failure });
    expect(await client.pollTask(goodKey, id)).toMatchObject({ kind: 'failed', failure });
    expect(await client.checkKey(goodKey)).toMatchObject({ kind: 'failed', failure });
  });

  async function closedServer() {
    const server = await startPlainServer(answering(200, created));
    await server.close();
    return server;
  }

  const openServer = async () => (await serverThat(answering(200, created))).url;
});

const headersOf = ({ received }: PlainServer) =>
  received.flatMap(({ rawHeaders }) =>
    rawHeaders.flatMap((name, i) =>
      i % 2 === 0 ? [`${name.toLowerCase()}: ${rawHeaders[i + 1]}`] : [],
    ),
  );
