import { expect, test } from 'vitest';
import { answered, KEY, useSandbox } from './client.ts';

const sandbox = useSandbox();
const PATH = '/linkedin-agent/fetch-profile';

test('a create returns the id of a new task', async () => {
  expect(await answered(sandbox.create('maya-lindqvist'))).toEqual([
    200,
    {
      success: true,
      api_agent_task_id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      message: 'Profile fetch task created successfully',
    },
  ]);
});

test('a second create makes a second task', async () => {
  const first = await (await sandbox.create('maya-lindqvist')).json();
  const second = await (await sandbox.create('maya-lindqvist')).json();
  expect(second.api_agent_task_id).not.toBe(first.api_agent_task_id);
  expect(sandbox.control.report().tasks).toHaveLength(2);
});

test.each([
  ['', 'Missing API Key'],
  ['sk_live_1234567890', 'Invalid API Key'],
  ['outx_invalid_key', 'Invalid API Key'],
])('the key "%s" is rejected: %s', async (key, error) => {
  expect(await answered(sandbox.create('maya-lindqvist', key))).toEqual([401, { error }]);
  expect(sandbox.control.report().tasks).toEqual([]);
});

test('a revoked key is rejected until it is restored', async () => {
  sandbox.control.revokeKey(KEY);
  expect(await answered(sandbox.create('maya-lindqvist'))).toEqual([
    401,
    { error: 'Unauthorized' },
  ]);
  sandbox.control.restoreKey(KEY);
  expect((await sandbox.create('maya-lindqvist')).status).toBe(200);
});

test.each([
  undefined,
  '',
  42,
  null,
  ['maya-lindqvist'],
  'https://www.linkedin.com/in/maya-lindqvist/',
  '/in/maya-lindqvist',
  'maya lindqvist',
  'maya?x',
  'x'.repeat(201),
])('the slug %j is rejected', async (slug) => {
  expect(await answered(sandbox.create(slug))).toEqual([
    400,
    { error: "Missing or invalid 'profile_slug'" },
  ]);
});

test.each([
  ['not JSON', 'profile_slug=maya-lindqvist', 'application/json'],
  ['JSON but not an object', '"maya-lindqvist"', 'application/json'],
  ['of another content type', '{"profile_slug":"maya-lindqvist"}', 'text/plain'],
])('a body that is %s is rejected', async (_, body, contentType) => {
  const headers = { 'x-api-key': KEY, 'content-type': contentType };
  const response = await sandbox.call(PATH, { method: 'POST', headers, body });
  expect(response.status).toBe(400);
});

test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is the wrong method', async (method) => {
  const response = await sandbox.call(PATH, { method, headers: { 'x-api-key': KEY } });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test('no answer carries a CORS header', async () => {
  const { headers } = await sandbox.create('maya-lindqvist');
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('an unknown path is not found', async () => {
  expect(await answered(sandbox.call('/linkedin-agent/list-tasks'))).toEqual([
    404,
    { error: 'Not found' },
  ]);
});
