import { createHmac } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { permitLocalhost } from '../../harness/permit-localhost.ts';
import { startWorld } from '../../harness/world.ts';
import { answering, startPlainServer } from '../../utils/outx/plain-server.ts';
import { login, startCouch } from '../../utils/team/couch-server.ts';
import { fetchPerson, openLibrary, openPerson, sees } from '../harness/library.ts';
import { clickIcon, fill, openOptions, openProfile, press, saveKey, t } from '../harness/world.ts';

const maya = 'Maya Lindqvist';

/** Starts a world with a key in which the user has allowed this computer. */
async function startPermitted() {
  const root = mkdtempSync(join(tmpdir(), 'calling-card-destinations-'));
  cpSync(inject('extension'), root, { recursive: true });
  permitLocalhost(root);
  const world = await startWorld({ chromium: inject('chromium'), extension: root });
  onTestFinished(async () => {
    await world.close();
    rmSync(root, { recursive: true, force: true });
  });
  await saveKey(world);
  return world;
}

test('a fetched person reaches a webhook in one signed request, and the library says so', async () => {
  const server = await startPlainServer(answering(200, {}));
  onTestFinished(() => server.close());
  const world = await startPermitted();
  const options = await openOptions(world);
  await press(options, 'n8n');
  await fill(options, t('destination_url'), `${server.url}/hook`);
  await fill(options, t('destination_secret'), 's3cret');
  await press(options, t('destination_save'));
  await sees(options, t('destination_never'));

  await fetchPerson(world, 'maya-lindqvist', maya);
  await expect.poll(() => server.received.length, { timeout: 10_000 }).toBe(1);
  const [{ body = '', rawHeaders = [] } = {}] = server.received;
  expect(JSON.parse(body)).toMatchObject({ event: 'fetched', person: { name: maya } });
  const signature = rawHeaders[rawHeaders.findIndex((name) => /^x-signature$/i.test(name)) + 1];
  const [, seconds, hex] = /^t=(\d+),v1=(.+)$/.exec(signature ?? '') ?? [];
  expect(hex).toBe(createHmac('sha256', 's3cret').update(`${seconds}.${body}`).digest('hex'));
  expect(await options.evaluate(() => document.body.innerHTML)).not.toContain('s3cret');

  const library = await openLibrary(world);
  await openPerson(library, maya);
  await sees(library, /Sent to n8n on/);
  expect(server.received.length).toBe(1);
});

test('a team gets who was fetched, and whom a colleague has fetched comes from the team', async () => {
  const couch = await startCouch();
  const database = await couch.database();
  const world = await startPermitted();
  await fetchPerson(world, 'maya-lindqvist', maya);
  const options = await openOptions(world);
  await press(options, t('team_join'));
  await fill(options, t('team_url'), database);
  await fill(options, t('team_name'), login.name);
  await fill(options, t('team_password'), login.password);
  await press(options, t('team_test'));
  await sees(options, t('team_works'));
  await press(options, t('team_join'));
  await sees(options, /In sync/);
  expect(await options.evaluate(() => document.body.innerHTML)).not.toContain(login.password);

  const read = async () => {
    const { rows } = (await couch.send('GET', `${database}/_all_docs?include_docs=true`)) as {
      rows: { id: string; doc: Record<string, unknown> }[];
    };
    return rows.find(({ id }) => id.startsWith('person:'))?.doc;
  };
  await expect.poll(read, { timeout: 10_000 }).toBeDefined();
  const { _rev, fetched: _, record, ...others } = (await read()) ?? {};
  expect(JSON.stringify(others)).not.toContain('answer');

  // A colleague has fetched another person.
  const slug = 'tomas-okafor';
  const { profile, ...rest } = JSON.parse(
    JSON.stringify(record).replaceAll('maya-lindqvist', slug).replaceAll(maya, 'Tomás Okafor'),
  );
  const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
  const person = {
    ...others,
    _id: `person:${slug}`,
    record: { ...rest, aliases: [], fetchedAt: at, profile: { ...profile, urn: undefined } },
    fetched: { at, by: 'Lee' },
  };
  await couch.send('PUT', `${database}/${encodeURIComponent(person._id)}`, person);
  await couch.send('PUT', `${database}/${encodeURIComponent(`fetch:${slug}`)}`, {
    format: others.format,
    version: others.version,
    claim: { by: 'Lee', device: 'lees', person: person._id },
  });
  const popup = await clickIcon(world, await openProfile(world, slug));
  await sees(popup, /Fetched by Lee/);
  expect(world.sandbox.control.count({ kind: 'create', slug })).toBe(0);
});
