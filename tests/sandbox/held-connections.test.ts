import { expect, test } from 'vitest';
import { useSandbox } from './client.ts';

const sandbox = useSandbox();
const slug = 'maya-lindqvist';

test('held before: the request has arrived, and no task is created until it is released', async () => {
  sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'before' });
  const created = sandbox.create(slug);
  await sandbox.control.waitFor({ kind: 'create', slug });
  expect(sandbox.control.report()).toMatchObject({ tasks: [], inFlight: 1 });
  expect(sandbox.control.release(slug)).toBe(1);
  expect((await created).status).toBe(200);
  expect(sandbox.control.report()).toMatchObject({ tasks: [{ slug }], inFlight: 0 });
});

test('held before, abandoned by the client: no task is created', async () => {
  sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'before' });
  const client = new AbortController();
  const created = sandbox.call('/linkedin-agent/fetch-profile', {
    method: 'POST',
    headers: { 'x-api-key': 'outx_client_1234', 'content-type': 'application/json' },
    body: JSON.stringify({ profile_slug: slug }),
    signal: client.signal,
  });
  await sandbox.control.waitFor({ kind: 'create' });
  client.abort();
  await expect(created).rejects.toThrow('aborted');
  await sandbox.control.waitFor({ kind: 'create', settled: true });
  expect(sandbox.control.release()).toBe(0);
  expect(sandbox.control.report()).toMatchObject({
    tasks: [],
    requests: [{ status: 'abandoned', fault: 'hold' }],
  });
});

test('held after: the task is created, and its answer waits until it is released', async () => {
  sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'after' });
  const created = sandbox.create(slug);
  await sandbox.control.waitFor({ kind: 'create', slug });
  const [task] = sandbox.control.report().tasks;
  sandbox.control.release();
  expect(await (await created).json()).toMatchObject({ api_agent_task_id: task?.id });
});

test('held in the middle: the first half arrives, the rest once it is released', async () => {
  sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'middle' });
  const response = await sandbox.create(slug);
  expect(response.status).toBe(200);
  sandbox.control.release(slug);
  expect(await response.json()).toMatchObject({ success: true });
});

test('a poll can be held too', async () => {
  const id = await sandbox.createEnded(slug);
  sandbox.control.fault({ at: 'poll', slug, kind: 'hold', moment: 'after', times: 1 });
  const polled = sandbox.poll(id);
  await sandbox.control.waitFor({ kind: 'poll', slug });
  sandbox.control.release('somebody-else');
  expect(sandbox.control.report().inFlight).toBe(1);
  sandbox.control.release(slug);
  expect((await (await polled).json()).data.status).toBe('completed');
});

test('reset drops held connections without an answer', async () => {
  const created = sandbox.create('fault-hold');
  await sandbox.control.waitFor({ kind: 'create', slug: 'fault-hold' });
  sandbox.control.reset();
  await expect(created).rejects.toThrow('fetch failed');
});
