import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { slugOf, version } from '../../e2e/harness/records.ts';
import { type CouchServer, login, startCouch } from './couch-server.ts';
import { createDevice, world } from './device.ts';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch(() => world.now);
});

test('the rule in docs/team.md lets the extension work, and refuses anything else', async () => {
  const [, text = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/team.md', 'utf8')) ?? [];
  // nb. In the stand-in, everyone is an administrator.
  const rule = process.env.COUCHDB_URL ? text : text.replace(/^.*_admin.*\n/m, '');
  const url = await server.database();
  const [kim, lee] = [createDevice(url), createDevice(url)];
  await kim.join();
  await lee.join();
  await server.send('PUT', `${url}/_design/team`, { validate_doc_update: rule });
  const headers = {
    authorization: `Basic ${Buffer.from(`${login.name}:${login.password}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const put = async (id: string, document: object) => {
    const body = JSON.stringify(document);
    return (await fetch(`${url}/${encodeURIComponent(id)}`, { method: 'PUT', headers, body }))
      .status;
  };
  const head = { format: 'calling-card-team', version: 1 };
  expect(await put('notes', head)).toBe(403);
  expect(await put('person:x', { format: 'other' })).toBe(403);
  expect(await put('person:x', head)).toBe(403);
  expect(await put('person:x', { ...head, movedTo: 'elsewhere' })).toBe(403);
  expect(await put('fetch:x', head)).toBe(403);

  const ada = slugOf('ada');
  await kim.fetch(version(ada, 0));
  await kim.sync();
  await kim.fetch(
    version(ada, 0, { urn: 'urn:li:fsd_profile:ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc' }),
  );
  for (const device of [kim, lee, kim]) await device.sync();
  expect(await lee.people()).toHaveLength(1);
  await lee.remove(ada);
  for (const device of [lee, kim]) await device.sync();
  expect(await kim.people()).toEqual([]);
  expect((await kim.reader.overview())?.state).not.toHaveProperty('failure');
});
