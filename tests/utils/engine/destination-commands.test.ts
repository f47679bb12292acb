import { beforeEach, describe, expect, test } from 'vitest';
import { createDeliveries } from '../../../utils/engine/deliveries.ts';
import { createDestinationCommands } from '../../../utils/engine/destination-commands.ts';
import { releaseHost } from '../../../utils/engine/release-host.ts';
import { createTeamCommands } from '../../../utils/engine/team-commands.ts';
import { createDeliveryReader } from '../../../utils/store/deliveries/delivery-reader.ts';
import { createDeliveryStore } from '../../../utils/store/deliveries/delivery-store.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { createTeamStore } from '../../../utils/store/team/team-store.ts';
import { first } from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { at, hubSpot, twenty, webhook } from '../delivery/destinations.ts';
import { clientWith } from '../destinations/clients.ts';
import { startHubSpot } from '../destinations/stand-ins/hubspot.ts';
import { answering, startPlainServer } from '../outx/plain-server.ts';
import { openEmptyStores, type Stores } from '../store/store.ts';

let stores: Stores;
let store: ReturnType<typeof createDeliveryStore>;
let released: string[];
let client = clientWith();

beforeEach(() => {
  stores = openEmptyStores();
  store = createDeliveryStore(stores.database);
  released = [];
  client = clientWith();
});

const release = (host: string) =>
  releaseHost(
    {
      deliveries: store,
      team: createTeamStore(stores.database),
      removeAccess: async (unused) => released.push(unused),
    },
    host,
  );
const commands = () =>
  createDestinationCommands({
    store,
    client,
    vault: createKeyVault(stores.database),
    wake: () => undefined,
    releaseHost: release,
    now: () => at,
    changed: () => undefined,
  });
const save = (destination = webhook()) => commands().edit({ kind: 'save', destination });
const remove = (id: string) => commands().edit({ kind: 'delete', id });

/** What a user does about the team, as far as no request is sent. */
const teamCommands = () =>
  createTeamCommands({
    store: createTeamStore(stores.database),
    couch: {} as never,
    vault: createKeyVault(stores.database),
    sync: { sync: async () => undefined },
    setAlarm: async () => undefined,
    releaseHost: release,
    stateChanged: () => undefined,
    now: () => at,
  });
const join = async (url: string) =>
  teamCommands().save({
    url,
    name: 'kim',
    freshDays: 30,
    password: await createKeyVault(stores.database).seal('secret'),
  });

describe('the permission for a host', () => {
  test('is given back with the last destination that is there', async () => {
    await save(webhook({ id: 'one', url: 'https://hooks.example/1' }));
    await save(webhook({ id: 'two', url: 'https://hooks.example:8443/2' }));
    await remove('one');
    expect(released).toEqual([]);
    await remove('two');
    expect(released).toEqual(['https://hooks.example']);
  });

  test('is given back when a destination moves, and kept while it is off', async () => {
    await save();
    await save(webhook({ isOn: false }));
    expect(released).toEqual([]);
    await save(webhook({ url: 'https://other.example/' }));
    expect(released).toEqual(['https://hooks.example']);
  });

  test('is shared by destinations and the team', async () => {
    await save(webhook({ url: 'https://both.example/hook' }));
    await join('https://both.example/people');
    await join('https://couch.example/people');
    await join('https://both.example/people');
    expect(released).toEqual(['https://couch.example']);
    await remove(webhook().id);
    expect(released).toEqual(['https://couch.example']);
    await teamCommands().leave();
    expect(released).toEqual(['https://couch.example', 'https://both.example']);
  });
});

test('a secret that the vault can not open any more is asked for again, and nothing is sent', async () => {
  await store.saveDestination(hubSpot(), await createKeyVault(stores.database).seal('lost'));
  await (await stores.database.connect()).clear('keys');
  expect(await commands().check({ id: 'crm', kind: 'test' })).toMatchObject({
    code: 'destination-rejected-secret',
  });
});

test('there is room for 20 destinations, and one that is there can be changed', async () => {
  for (let n = 0; n < 20; n += 1) await save(webhook({ id: `hook-${n}` }));
  await expect(save(webhook({ id: 'one-more' }))).rejects.toThrow(/too many/);
  await save(webhook({ id: 'hook-3', name: 'Changed' }));
});

test('a token stays with the host that it was entered for', async () => {
  const sealed = await createKeyVault(stores.database).seal('token');
  await commands().edit({
    kind: 'save',
    destination: twenty('https://crm.example/'),
    secret: sealed,
  });
  const kept = async () => (await store.destinations())[0]?.secret;
  await save({ ...twenty('https://crm.example/'), name: 'Our CRM' } as never);
  expect(await kept()).toEqual(sealed);
  await save(twenty('https://other.example/') as never);
  expect(await kept()).toBeUndefined();
});

describe('a secret', () => {
  const canary = 'canary-s3cret-8f2a';
  const everything = async () =>
    JSON.stringify(await rowsIn(stores.database)) +
    JSON.stringify(await createDeliveryReader(stores.database).states());

  /** Delivers a fetch with the canary as the secret. */
  const deliver = async (destination = webhook()) => {
    const vault = createKeyVault(stores.database);
    await store.saveDestination(destination, await vault.seal(canary));
    await saveFetch(stores.tasks, first);
    const reports: unknown[] = [];
    await createDeliveries({
      store,
      client,
      vault,
      translate: async () => () => '',
      hasAccess: async () => true,
      isOnline: () => true,
      setAlarm: async () => undefined,
      exclusively: (_, work) => work(),
      keepAwake: async () => undefined,
      sleep: async () => undefined,
      now: () => at,
      changed: () => undefined,
      report: (error) => reports.push(error),
    }).wake();
    expect(reports).toEqual([]);
  };

  test('of a webhook is sent nowhere: it signs', async () => {
    const server = await startPlainServer(answering(400, { error: 'It is wrong.' }));
    await deliver(webhook({ url: `${server.url}/` }));
    expect(JSON.stringify(server.received)).not.toContain(canary);
    expect(server.received[0]?.rawHeaders).toContain('X-Signature'.toLowerCase());
    expect(await everything()).not.toContain(canary);
    await server.close();
  });

  test('of a CRM is in one header, and nowhere in what is stored or read by pages', async () => {
    const crm = await startHubSpot();
    client = clientWith({ hubspot: crm.server.url });
    await deliver(hubSpot() as never);
    expect(crm.server.received.length).toBeGreaterThan(0);
    for (const { url, body, rawHeaders } of crm.server.received) {
      expect(url + body).not.toContain(canary);
      expect(rawHeaders.filter((each) => each.includes(canary))).toEqual([`Bearer ${canary}`]);
    }
    expect(await everything()).not.toContain(canary);
    expect(await everything()).toContain('"lastFour":"8f2a"');
    await crm.server.close();
  });
});
