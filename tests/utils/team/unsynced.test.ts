import { expect, test } from 'vitest';
import { openLogin } from '../../../utils/engine/team-link.ts';
import { slugOf, version } from '../../e2e/harness/records.ts';
import { rowsIn } from '../../e2e/store/store-steps.ts';
import { login } from './couch-server.ts';
import { createDevice, world } from './device.ts';

const url = 'https://couch.example/team';
const ada = slugOf('ada');
const marks = async (device: ReturnType<typeof createDevice>) =>
  (await rowsIn(device.database, 'unsynced')).unsynced;

test('changes are marked in their transactions, but only in a team', async () => {
  const device = createDevice(url);
  await device.fetch(version(ada, 0));
  await device.edit(ada, { kind: 'star', starred: true });
  expect(await marks(device)).toEqual([]);
  await device.join();
  expect(await marks(device)).toEqual([]);
  world.now += 1_000;
  await device.edit(ada, { kind: 'star', starred: false });
  expect(await marks(device)).toEqual([{ slug: ada, count: 1, editedAt: device.now() }]);
  await device.fetch(version(ada, 0, { headline: 'New' }));
  expect(await marks(device)).toMatchObject([{ slug: ada, count: 2, editedAt: world.now }]);
});

test('a person who moves to the member token keeps when they were edited', async () => {
  const device = createDevice(url);
  await device.join();
  const fetchAs = (token: string) =>
    device.fetch(version(ada, 0, { urn: `urn:li:fsd_profile:${token}` }));
  const [former, next] = ['c', 'd'].map((last) => `ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3h${last}`);
  await fetchAs(former as string);
  world.now += 1_000;
  await device.edit(ada, { kind: 'star', starred: true });
  const editedAt = device.now();
  world.now += 1_000;
  await fetchAs(next as string);
  expect(await marks(device)).toMatchObject([{ slug: former, editedAt }, { slug: ada }]);
});

test('a person who was never sent isn’t deleted at the team', async () => {
  const device = createDevice(url);
  await device.join();
  await device.fetch(version(ada, 0));
  await device.remove(ada);
  expect(await marks(device)).toEqual([]);
});

test('leaving forgets the password and all else of the team, and the library stays', async () => {
  const device = createDevice(url);
  await device.join();
  await device.fetch(version(ada, 0));
  await device.store.leave();
  const left = await rowsIn(device.database, 'team', 'teamDocs', 'unsynced');
  expect(left).toEqual({ team: [], teamDocs: [], unsynced: [] });
  expect(await device.people()).toHaveLength(1);
});

test('the password is stored sealed, and pages get nothing of it', async () => {
  const device = createDevice(url);
  await device.join();
  const stored = JSON.stringify(await rowsIn(device.database));
  expect(stored).not.toContain(login.password.slice(0, 4));
  expect(JSON.stringify(await device.reader.overview())).not.toMatch(/sealed|password/);
  const team = await device.store.config();
  expect(team?.password.lastFour).toBe('');
  const vault = { unseal: async () => undefined };
  expect(team && (await openLogin(vault, team))).toBeUndefined();
});
