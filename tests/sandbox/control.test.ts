import { expect, test } from 'vitest';
import { answered, KEY, useSandbox } from './client.ts';

const sandbox = useSandbox();
const slug = 'maya-lindqvist';

test('requests are counted by kind and slug', async () => {
  const id = await sandbox.createEnded(slug);
  await sandbox.poll(id);
  await sandbox.poll(id);
  await sandbox.create('tomas-okafor');
  await sandbox.post('/linkedin-agent/auth-send-otp', { email: 'jo@example.com' });
  const { counts } = sandbox.control.report();
  expect(counts).toEqual({
    create: { [slug]: 1, 'tomas-okafor': 1 },
    poll: { [slug]: 2 },
    'send-otp': { '-': 1 },
  });
  expect(sandbox.control.count({ kind: 'create', slug })).toBe(1);
  expect(sandbox.control.count({ kind: 'create' })).toBe(2);
  expect(sandbox.control.count()).toBe(5);
});

test('the report has the time, slug, status, fault and end of the key for each request', async () => {
  const before = Date.now();
  await sandbox.create('fault-402');
  const report = sandbox.control.report();
  expect(report.requests).toEqual([
    {
      at: expect.any(Number),
      kind: 'create',
      method: 'POST',
      slug: 'fault-402',
      key: `…${KEY.slice(-4)}`,
      fault: '402',
      status: 402,
      settledAt: expect.any(Number),
    },
  ]);
  expect(report.requests[0]?.at).toBeGreaterThanOrEqual(before);
});

test('a report never contains a whole key', async () => {
  const { email, otp } = { email: 'jo@example.com', otp: '123456' };
  await sandbox.post('/linkedin-agent/auth-send-otp', { email });
  const verified = await sandbox.post('/linkedin-agent/auth-verify-otp', { email, otp });
  const { api_key } = (await verified.json()).team;
  await sandbox.createEnded(slug);
  await sandbox.create(slug, api_key);
  sandbox.control.revokeKey(KEY);
  await sandbox.create(slug);
  const report = await (await sandbox.call('/__sandbox/requests')).text();
  expect(report).not.toContain(KEY);
  expect(report).not.toContain(api_key);
});

test('the report has the maximum number of requests in flight', async () => {
  sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'before' });
  const creates = ['a-one', 'b-two', 'c-three'].map((each) => sandbox.create(each));
  await sandbox.control.waitFor({ kind: 'create', count: 3 });
  sandbox.control.release();
  await Promise.all(creates);
  expect(sandbox.control.report()).toMatchObject({ inFlight: 0, maxInFlight: 3 });
});

test('the report has when a task ended and which poll first said so', async () => {
  const id = (await (await sandbox.create(slug)).json()).api_agent_task_id;
  await sandbox.poll(id);
  expect(sandbox.control.report().tasks).toMatchObject([
    { id, polls: 1, completedReportedAt: null },
  ]);
  expect(sandbox.control.complete(slug)).toBe(1);
  expect(sandbox.control.complete(slug)).toBe(0);
  await sandbox.poll(id);
  const [task] = sandbox.control.report().tasks;
  await sandbox.poll(id);
  expect(task?.completedReportedAt).toBeGreaterThanOrEqual(task?.endsAt ?? Number.NaN);
  expect(sandbox.control.report().tasks[0]?.completedReportedAt).toBe(task?.completedReportedAt);
});

test('timing can be set for all slugs or for one', async () => {
  sandbox.control.timing({ pendingMs: 0, processingMs: 5 });
  sandbox.control.timing({ slug, pendingMs: 70 });
  await sandbox.create(slug);
  await sandbox.create('tomas-okafor');
  const spans = sandbox.control.report().tasks.map((task) => task.endsAt - task.createdAt);
  expect(spans).toEqual([75, 5]);
});

test('waitFor resolves when the requests arrive, and otherwise reports those seen', async () => {
  const arrived = sandbox.control.waitFor({ kind: 'create', slug, count: 2 });
  await sandbox.create(slug);
  await sandbox.create(slug);
  await arrived;
  await expect(sandbox.control.waitFor({ kind: 'poll', slug, timeoutMs: 5 })).rejects.toThrow(
    `Expected 1 × poll ${slug} within 5 ms; seen: create ${slug} 200, create ${slug} 200.`,
  );
});

test('reset clears requests, tasks, faults, timing and revoked keys', async () => {
  sandbox.control.timing({ pendingMs: 1, processingMs: 1 });
  sandbox.control.fault({ at: 'create', kind: '500' });
  sandbox.control.revokeKey(KEY);
  const id = (await (await sandbox.create(slug, 'outx_other_1234')).json()).api_agent_task_id;
  sandbox.control.reset();
  expect(id).toBeUndefined();
  expect(sandbox.control.report()).toEqual({
    requests: [],
    counts: {},
    inFlight: 0,
    maxInFlight: 0,
    elsewhere: [],
    misplacedKeys: [],
    tasks: [],
  });
  expect((await sandbox.create(slug)).status).toBe(200);
  const [task] = sandbox.control.report().tasks;
  expect((task?.endsAt ?? 0) - (task?.createdAt ?? 0)).toBe(2500);
});

test('the same actions are available over HTTP', async () => {
  const action = (path: string, body: unknown) =>
    answered(sandbox.post(`/__sandbox/${path}`, body));
  const done = (result?: number) => [
    200,
    result === undefined ? { ok: true } : { ok: true, result },
  ];
  expect(await action('fault', { at: 'create', kind: '429', times: 1 })).toEqual(done());
  expect((await sandbox.create(slug)).status).toBe(429);
  expect(await action('timing', { pendingMs: 60_000 })).toEqual(done());
  expect((await sandbox.create(slug)).status).toBe(200);
  expect(await action('wait-for', { kind: 'create', slug, count: 2 })).toEqual(done());
  expect(await action('complete', { slug })).toEqual(done(1));
  expect(await action('release', {})).toEqual(done(0));
  expect(await action('revoke-key', { key: KEY })).toEqual(done());
  expect((await sandbox.create(slug)).status).toBe(401);
  expect(await action('restore-key', { key: KEY })).toEqual(done());
  expect(await action('clear-faults', {})).toEqual(done());
  expect(await answered(sandbox.call('/__sandbox/requests'))).toMatchObject([
    200,
    { counts: { create: { [slug]: 3 } } },
  ]);
  expect(await answered(sandbox.call('/__sandbox/reset', { method: 'POST' }))).toEqual(done());
  expect(sandbox.control.count()).toBe(0);
});

test('wait-for over HTTP reports the requests seen', async () => {
  const [status, body] = await answered(sandbox.post('/__sandbox/wait-for', { timeoutMs: 1 }));
  expect([status, body]).toEqual([409, { error: expect.stringMatching(/seen: nothing\.$/) }]);
});

test.each([
  ['fault', { at: 'create', kind: 'nonsense' }],
  ['fault', { kind: '500' }],
  ['fault', { at: 'create', kind: 'top-level' }],
  ['fault', { at: 'poll', kind: 'hold' }],
  ['fault', { at: 'poll', kind: '500', times: 0 }],
  ['fault', { at: 'poll', kind: '500', unknown: true }],
  ['timing', { pendingMs: -1 }],
  ['complete', {}],
  ['revoke-key', { key: '' }],
  ['wait-for', { kind: 'nonsense' }],
])('the action %s %j is rejected with a reason', async (path, body) => {
  expect(await answered(sandbox.post(`/__sandbox/${path}`, body))).toEqual([
    400,
    { error: expect.stringMatching(/./) },
  ]);
});

test('an action that is not JSON, as a page of another origin could send it, is rejected', async () => {
  const response = await sandbox.call('/__sandbox/complete', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ slug }),
  });
  expect(response.status).toBe(400);
});
