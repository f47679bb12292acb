import { afterEach, expect, test } from 'vitest';
import { createAllowedFetch } from '../../../utils/browser/allowed-fetch.ts';
import { startPlainServer } from '../outx/plain-server.ts';

const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

test('a request reaches only a host that the user allows', async () => {
  const server = await startPlainServer((response) => response.end('ok'));
  servers.push(server);
  const asked: string[] = [];
  const send = (allows: boolean) =>
    createAllowedFetch({
      fetch,
      async isAllowed({ origin }) {
        asked.push(origin);
        return allows;
      },
    })(`${server.url}/hook`, { method: 'POST', body: 'secret' });
  await expect(send(false)).rejects.toThrow(`There is no access to ${server.url}.`);
  expect(server.received).toEqual([]);
  expect((await send(true)).status).toBe(200);
  expect(server.received).toMatchObject([{ method: 'POST', url: '/hook', body: 'secret' }]);
  expect(asked).toEqual([server.url, server.url]);
});

test.for([
  'http://crm.example/hook',
  'http://10.0.0.1/hook',
  'http://localhost.example/hook',
  'http://127.0.0.1.example/hook',
  'ftp://localhost/hook',
  'file:///etc/passwd',
  'data:text/plain,x',
  'https://user:password@crm.example/hook',
  'http://user@localhost/hook',
  '/hook',
  '',
])('nothing is sent to %o', async (address) => {
  const send = createAllowedFetch({
    fetch: () => Promise.reject(new Error('Sent.')),
    isAllowed: () => Promise.reject(new Error('Asked for.')),
  });
  await expect(send(address, { method: 'POST' })).rejects.toThrow('The address must be https.');
});

test.for([
  'https://crm.example/hook',
  'https://10.0.0.1:8443/',
  'http://localhost:5984/team',
  'http://127.0.0.1/',
])(
  'an allowed host gets a request to %o, without cookies, referrer and redirects',
  async (address) => {
    let sent: [string, RequestInit | undefined] | undefined;
    const send = createAllowedFetch({
      async fetch(url, init) {
        sent = [String(url), init];
        return new Response();
      },
      isAllowed: async () => true,
    });
    // nb. As JavaScript could call it.
    const init = { method: 'POST', body: 'x', credentials: 'include', redirect: 'follow' };
    await send(address, init);
    expect(sent).toEqual([
      address,
      {
        method: 'POST',
        body: 'x',
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      },
    ]);
  },
);
