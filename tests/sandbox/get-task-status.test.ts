import { expect, test } from 'vitest';
import { createTasks, phaseOf } from '../../sandbox/tasks.ts';
import { answered, KEY, OTHER_KEY, useSandbox } from './client.ts';

const sandbox = useSandbox();
const PATH = '/linkedin-agent/get-task-status';
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

async function statusOf(id: string): Promise<string> {
  const body = await (await sandbox.poll(id)).json();
  return body.data.status;
}

async function createWith(pendingMs: number, processingMs: number): Promise<string> {
  sandbox.control.timing({ pendingMs, processingMs });
  return (await (await sandbox.create('quill-harrow')).json()).api_agent_task_id;
}

test('a task is pending, then processing, then completed', async () => {
  expect(await statusOf(await createWith(60_000, 60_000))).toBe('pending');
  expect(await statusOf(await createWith(0, 60_000))).toBe('processing');
  expect(await statusOf(await createWith(0, 0))).toBe('completed');
});

test('a task completes as time passes', async () => {
  const id = await createWith(15, 15);
  await expect.poll(() => statusOf(id), { interval: 5 }).toBe('completed');
});

test('a task changes phase at the exact millisecond', () => {
  const timing = { pendingMs: 1000, processingMs: 1500 };
  const outcome = { kind: 'completed' } as const;
  const task = createTasks().create({
    type: 'profile',
    team: 't',
    slug: 's',
    outcome,
    timing,
    now: 5000,
  });
  const phases = [5000, 5999, 6000, 7499, 7500].map((now) => phaseOf(task, now));
  expect(phases).toEqual(['pending', 'pending', 'processing', 'processing', 'ended']);
});

test('the answer has the task’s id and input, and no output before it completes', async () => {
  const id = (await (await sandbox.create('quill-harrow')).json()).api_agent_task_id;
  const task_input = { task_type: 'agent_profile_fetch', profile_slug: 'quill-harrow' };
  expect(await answered(sandbox.poll(id))).toEqual([
    200,
    { success: true, data: { id, status: 'pending', task_input, task_output: null } },
  ]);
  sandbox.control.complete('quill-harrow');
  const task_output = { name: 'Quill Harrow' };
  expect(await answered(sandbox.poll(id))).toEqual([
    200,
    { success: true, data: { id, status: 'completed', task_input, task_output } },
  ]);
});

test('a finished task can be polled again', async () => {
  const id = await sandbox.createEnded('maya-lindqvist');
  const first = await answered(sandbox.poll(id));
  expect(await answered(sandbox.poll(id))).toEqual(first);
});

test('another team’s task is not found', async () => {
  const id = await sandbox.createEnded('maya-lindqvist');
  expect(await answered(sandbox.poll(id, OTHER_KEY))).toEqual([
    404,
    { error: 'Agent task not found' },
  ]);
});

test('polling an unknown id shows whether a key is valid', async () => {
  expect(await answered(sandbox.poll(UNKNOWN_ID))).toEqual([
    404,
    { error: 'Agent task not found' },
  ]);
  expect(await answered(sandbox.poll(UNKNOWN_ID, 'nonsense'))).toEqual([
    401,
    { error: 'Invalid API Key' },
  ]);
  expect(await answered(sandbox.call(PATH))).toEqual([401, { error: 'Missing API Key' }]);
});

test.each(['', 'not-a-uuid'])('the id "%s" is rejected', async (id) => {
  expect(await answered(sandbox.poll(id))).toEqual([
    400,
    { error: "Missing or invalid 'api_agent_task_id'" },
  ]);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is the wrong method', async (method) => {
  const response = await sandbox.call(PATH, { method, headers: { 'x-api-key': KEY } });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET');
});
