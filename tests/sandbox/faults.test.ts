import { expect, test } from 'vitest';
import type { FaultRuleInput, Point } from '../../sandbox/faults/fault-rule.ts';
import { answered, useSandbox } from './client.ts';

const sandbox = useSandbox();
const SLUG = 'maya-lindqvist';

/** The answer to a request with this fault: a create, or a poll of a completed task. */
async function withFault(fault: FaultRuleInput): Promise<Response> {
  if (fault.at === 'create') {
    sandbox.control.fault({ slug: SLUG, ...fault });
    return sandbox.create(SLUG);
  }
  const id = await sandbox.createEnded(SLUG);
  sandbox.control.fault({ slug: SLUG, ...fault });
  return sandbox.poll(id);
}

/** How many tasks the fault created, not counting the one created for a poll. */
function tasksCreated(at: Point): number {
  return sandbox.control.report().tasks.length - (at === 'poll' ? 1 : 0);
}

const NO_BROWSER = expect.stringMatching(/^Plugin installation required: .*last 48 hours$/);

test.each(['create', 'poll'] as const)('each error has its status and text (%s)', async (at) => {
  const invalid = at === 'create' ? 'profile_slug' : 'api_agent_task_id';
  const errors = [
    ['400', 400, { error: `Missing or invalid '${invalid}'` }],
    ['401', 401, { error: 'Invalid API Key' }],
    ['402', 402, { error: 'Plan limit reached. Please upgrade your plan.' }],
    ['403', 403, { error: 'This API key may not use the LinkedIn Data API' }],
    ['403-no-browser', 403, { error: NO_BROWSER }],
    ['404', 404, { error: 'Agent task not found' }],
    ['405', 405, { error: 'Method not allowed' }],
    ['429', 429, { error: 'Rate limit exceeded. Please try again later.' }],
    ['500', 500, { message: 'Internal server error' }],
    ['503', 503, { error: 'Service unavailable' }],
    ['success-false', 200, { success: false, error: 'Task could not be handled' }],
  ] as const;
  for (const [kind, status, body] of errors) {
    expect(await answered(withFault({ at, kind, times: 1 }))).toEqual([status, body]);
    expect(tasksCreated(at)).toBe(0);
    sandbox.control.reset();
  }
});

test.each([
  [undefined, null],
  [7, '7'],
  ['soon', 'soon'],
])('Retry-After %j is sent as %j', async (retryAfter, header) => {
  const response = await withFault({ at: 'create', kind: '429', retryAfter });
  expect(response.headers.get('retry-after')).toBe(header);
});

test('Retry-After can be a date', async () => {
  const before = Date.now();
  const response = await withFault({
    at: 'poll',
    kind: '503',
    retryAfter: { dateInSeconds: 60 },
  });
  const ahead = Date.parse(response.headers.get('retry-after') ?? '') - before;
  expect(ahead).toBeGreaterThan(58_000);
  expect(ahead).toBeLessThan(70_000);
});

test.each([
  ['502', 502],
  ['504', 504],
  ['html', 200],
] as const)('%s answers with an HTML page', async (kind, status) => {
  const response = await withFault({ at: 'create', kind });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toMatch(/^<!doctype html>/);
  expect(tasksCreated('create')).toBe(0);
});

test('a call can be carried out and still answer with a server error', async () => {
  expect((await withFault({ at: 'create', kind: '504', accepted: true })).status).toBe(504);
  expect(tasksCreated('create')).toBe(1);
});

test.each([
  ['redirect', 'https://elsewhere.example/linkedin-agent/'],
  ['captive-portal', 'https://portal.example/sign-in'],
] as const)('%s redirects to another host', async (kind, location) => {
  const response = await withFault({ at: 'create', kind });
  expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  expect(tasksCreated('create')).toBe(0);
});

test.each(['create', 'poll'] as const)(
  'a truncated body breaks the connection (%s)',
  async (at) => {
    const response = await withFault({ at, kind: 'truncated' });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  },
);

test('a cleanly truncated body arrives without an error and is not valid JSON', async () => {
  const text = await (await withFault({ at: 'poll', kind: 'truncated-clean' })).text();
  expect(text).toMatch(/^\{"success":true/);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test('empty-200 has no body, but the task is created', async () => {
  const response = await withFault({ at: 'create', kind: 'empty-200' });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(tasksCreated('create')).toBe(1);
});

test('glued sends the same body twice', async () => {
  const text = await (await withFault({ at: 'create', kind: 'glued' })).text();
  const half = text.slice(0, text.length / 2);
  expect(text).toBe(half + half);
  expect(JSON.parse(half)).toMatchObject({ success: true });
});

test('10mb sends more than 10 MB of valid JSON', async () => {
  const text = await (await withFault({ at: 'poll', kind: '10mb' })).text();
  expect(text.length).toBeGreaterThan(10 * 1024 * 1024);
  expect(JSON.parse(text).data.status).toBe('completed');
});

test.each([
  ['dropped', 0],
  ['dropped-after-accept', 1],
] as const)('%s closes the connection, with %i tasks created', async (kind, created) => {
  await expect(withFault({ at: 'create', kind })).rejects.toThrow('fetch failed');
  expect(tasksCreated('create')).toBe(created);
  expect(sandbox.control.report().requests).toMatchObject([{ status: 'dropped', fault: kind }]);
});

test('wrong-task-id answers with another id and slug', async () => {
  const { data } = await (await withFault({ at: 'poll', kind: 'wrong-task-id' })).json();
  expect(data.id).not.toBe(sandbox.control.report().tasks[0]?.id);
  expect(data.task_input.profile_slug).not.toBe(SLUG);
  expect(data.status).toBe('completed');
});

test('top-level answers without `data`', async () => {
  const body = await (await withFault({ at: 'poll', kind: 'top-level' })).json();
  expect(body).toMatchObject({ status: 'completed', task_output: { name: 'Maya Lindqvist' } });
  expect(body).not.toHaveProperty('data');
});

test('a slow answer is complete, but late', async () => {
  const start = performance.now();
  expect((await withFault({ at: 'create', kind: 'slow', ms: 40 })).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThanOrEqual(39);
});

test('faults apply in the order they were added, each at most `times` times', async () => {
  sandbox.control.fault({ at: 'create', kind: '500', times: 2 });
  sandbox.control.fault({ at: 'create', kind: '429', times: 1 });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await sandbox.create(SLUG)).status);
  expect(statuses).toEqual([500, 500, 429, 200]);
});

test('a fault only applies to its slug and call', async () => {
  sandbox.control.fault({ at: 'create', slug: SLUG, kind: '500' });
  expect((await sandbox.create('tomas-okafor')).status).toBe(200);
  sandbox.control.clearFaults();
  sandbox.control.fault({ at: 'poll', slug: SLUG, kind: '500' });
  expect((await sandbox.create(SLUG)).status).toBe(200);
});

test('a fault without a slug also applies to polls of unknown tasks', async () => {
  sandbox.control.fault({ at: 'poll', kind: '403-no-browser' });
  expect((await sandbox.poll('00000000-0000-4000-8000-000000000000')).status).toBe(403);
});

test('a wrong key is rejected before any fault applies', async () => {
  sandbox.control.fault({ at: 'create', kind: 'dropped' });
  expect((await sandbox.create(SLUG, 'nonsense')).status).toBe(401);
});
