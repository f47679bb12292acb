import { expect, test } from 'vitest';
import { KEY, useSandbox } from './client.ts';
import { getOverTls } from './tls-client.ts';

const sandbox = useSandbox();
const get = (address: string, headers?: Record<string, string>) =>
  getOverTls(sandbox.sandbox.tlsPort, address, headers);

test('the API is served under its host name over TLS', async () => {
  const id = await sandbox.createEnded('quill-harrow');
  const path = `/linkedin-agent/get-task-status?api_agent_task_id=${id}`;
  const { status, body } = await get(`https://api.outx.ai${path}`, { 'x-api-key': KEY });
  expect(status).toBe(200);
  expect(JSON.parse(body).data.task_output).toEqual({ name: 'Quill Harrow' });
});

test('the control is served on the API’s host and not on LinkedIn’s', async () => {
  expect((await get('https://api.outx.ai/__sandbox/requests')).status).toBe(200);
  expect((await get('https://www.linkedin.com/__sandbox/requests')).status).toBe(404);
});

test.each(['elsewhere.example', 'notlinkedin.com', 'linkedin.com.evil.example', 'outx.ai'])(
  '%s is not served; a request for it is reported under `elsewhere` only',
  async (host) => {
    expect((await get(`https://${host}/x`, { 'x-api-key': KEY })).status).toBe(404);
    expect(sandbox.control.report()).toMatchObject({
      elsewhere: [{ host, method: 'GET', key: '…1111' }],
      requests: [],
    });
  },
);

test.each([
  ['an address', 'https://api.outx.ai/x?key=outx_1', {}, ['GET api.outx.ai/x']],
  ['a path', 'https://www.linkedin.com/in/outx_1/', {}, ['GET www.linkedin.com/in/…']],
  [
    'another header',
    'https://www.linkedin.com/x',
    { referer: 'outx_1' },
    ['GET www.linkedin.com/x'],
  ],
  ['its header', 'https://api.outx.ai/x', { 'x-api-key': KEY }, []],
])('a key in %s is reported as misplaced: %s', async (_, address, headers, misplacedKeys) => {
  await get(address, headers as Record<string, string>);
  expect(sandbox.control.report()).toMatchObject({ misplacedKeys });
});
