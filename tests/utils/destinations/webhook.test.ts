import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { first, promoted, record } from '../../e2e/harness/records.ts';
import { sending, webhook } from '../delivery/destinations.ts';
import { answering, startPlainServer } from '../outx/plain-server.ts';
import { clientWith, item } from './clients.ts';

let server: Awaited<ReturnType<typeof startPlainServer>>;
afterEach(() => server.close());

const ok = answering(200, { ok: true });
const start = async (respond: Parameters<typeof startPlainServer>[0] = ok) => {
  server = await startPlainServer(respond);
  return webhook({ url: `${server.url}/hooks/1?key=a` });
};
const headersOf = (at = 0) => {
  const raw = server.received[at]?.rawHeaders ?? [];
  const pairs = raw.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1]] as const] : [],
  );
  return Object.fromEntries(pairs);
};

describe('a webhook', () => {
  test('gets one signed POST, with a key by which a receiver knows the event again', async () => {
    const hook = await start();
    const before = Math.floor(Date.now() / 1000);
    const answer = await clientWith().deliver(hook, 's3cret', item());
    expect(answer).toEqual({ kind: 'delivered' });
    const [{ method, url, body } = {}, ...more] = server.received;
    expect([method, url, more]).toEqual(['POST', '/hooks/1?key=a', []]);
    const headers = headersOf();
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': sending.eventId,
    });
    const [, seconds = '', hex] =
      /^t=(\d+),v1=([\da-f]{64})$/.exec(headers['x-signature'] ?? '') ?? [];
    expect(hex).toBe(createHmac('sha256', 's3cret').update(`${seconds}.${body}`).digest('hex'));
    expect(Number(seconds)).toBeGreaterThanOrEqual(before);
    expect(JSON.parse(body ?? '')).toMatchObject({
      schema: 'calling-card',
      version: 1,
      id: sending.eventId,
      event: 'fetched',
      person: { slug: 'ada', url: 'https://www.linkedin.com/in/ada/', headline: 'Analyst' },
      changes: [],
    });
  });

  test('without a secret gets no signature', async () => {
    await clientWith().deliver(await start(), undefined, item());
    expect(headersOf()).not.toHaveProperty('x-signature');
  });

  test('never gets notes or raw answers', async () => {
    const secretive = record(first, {
      annotation: { starred: true, tags: ['engines'], note: 'canary-note' },
      answer: { fetchedAt: 1, raw: { canary: 'canary-answer' } },
    });
    await clientWith().deliver(await start(), undefined, item({ record: secretive }));
    expect(server.received[0]?.body).not.toMatch(/canary/);
    expect(server.received[0]?.body).toMatch(/"starred":true,"tags":\["engines"\]/);
  });

  test('of Slack gets a message whose control characters are inert', async () => {
    const hook = { ...(await start()), format: 'slack' } as const;
    const hostile = { ...promoted.profile, name: '<!channel>|x', headline: 'A & <B>\n> quote' };
    const delivery = { ...sending, changes: [{ kind: 'new-headline', to: '<a|b>' }] } as const;
    await clientWith().deliver(
      hook,
      undefined,
      item({ delivery, record: record({ ...promoted, profile: hostile }) }),
    );
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({
      text: [
        '<https://www.linkedin.com/in/ada/|&lt;!channel&gt;¦x>',
        'A &amp; &lt;B&gt; &gt; quote',
        '• New headline: &lt;a¦b&gt;',
      ].join('\n'),
    });
  });

  test('is tested with a person who does not exist', async () => {
    expect(await clientWith().test(await start(), undefined)).toEqual({ kind: 'delivered' });
    const { at, event, person } = JSON.parse(server.received[0]?.body ?? '');
    expect({ event, person }).toMatchObject({
      event: 'test',
      person: { name: 'Robin Example', fetchedAt: at },
    });
  });

  test.each([
    [408, {}, 'retry', undefined],
    [425, {}, 'retry', undefined],
    [429, { 'retry-after': '90' }, 'retry', 90_000],
    [500, {}, 'retry', undefined],
    [503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 'retry', 0],
    [400, {}, 'refused', undefined],
    [401, {}, 'refused', undefined],
    [410, {}, 'refused', undefined],
    [302, { location: 'https://elsewhere.example/' }, 'retry', undefined],
  ])('that answers %i with %j', async (status, headers, kind, retryAfterMs) => {
    const hook = await start(answering(status, { error: 'Not <b>here</b>' }, headers));
    const answer = await clientWith().deliver(hook, 's3cret', item());
    expect(answer).toMatchObject({ kind, ...(retryAfterMs !== undefined && { retryAfterMs }) });
    if (status !== 302 && 'failure' in answer) {
      expect(answer.failure.reason).toBe(`HTTP ${status}: Not <b>here</b>`);
    }
  });

  test('that does not answer in time, or breaks off, is tried again', async () => {
    const silent = await start(() => undefined);
    const client = clientWith({}, { timeoutMs: 50 });
    expect(await client.deliver(silent, undefined, item())).toMatchObject({
      kind: 'retry',
      failure: { code: 'destination-unreachable' },
    });
    await server.close();
    const broken = await start((response) => response.destroy());
    expect(await client.deliver(broken, undefined, item())).toMatchObject({ kind: 'retry' });
  });

  test('without access gets nothing', async () => {
    const hook = await start();
    const client = clientWith({}, { isAllowed: false });
    expect(await client.deliver(hook, undefined, item())).toMatchObject({
      kind: 'held',
      failure: { code: 'destination-access-missing' },
    });
    expect(server.received).toEqual([]);
  });
});
