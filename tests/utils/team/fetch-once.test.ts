import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { slugOf, version } from '../../e2e/harness/records.ts';
import { type CouchServer, startCouch } from './couch-server.ts';
import { createDevice, type Device, world } from './device.ts';
import { createFetcher, createOutx, type Outx } from './fetcher.ts';

const ada = slugOf('ada');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch(() => world.now);
});

let url: string;
let outx: Outx;
let kim: Device & ReturnType<typeof createFetcher>;
let lee: typeof kim;

const create = async (name: string) => {
  const device = createDevice(url, name);
  await device.join();
  await device.sync();
  return Object.assign(device, createFetcher(device, outx));
};

beforeEach(async () => {
  world.now += minuteMs;
  url = await server.database();
  outx = createOutx();
  [kim, lee] = [await create('Kim'), await create('Lee')];
});

const pass = (ms: number) => {
  world.now += ms;
};

/** From the click to the profile in the database. */
async function fetchAll(device: typeof kim) {
  await device.command(ada);
  await device.step();
  await device.step();
  await device.sync();
}

describe('a profile that a colleague has fetched', () => {
  beforeEach(() => fetchAll(kim));

  test('is taken from the team, without a create', async () => {
    pass(minuteMs);
    await lee.command(ada);
    await lee.step();
    expect(outx.creates).toEqual([ada]);
    expect(await lee.task(ada)).toMatchObject({ state: 'done', doneAt: lee.now() });
    expect(await lee.people()).toEqual(await kim.people());
    expect(await lee.reader.fetchedBy(ada)).toEqual({ at: kim.now() - minuteMs, by: 'Kim' });
    expect(await lee.tasks.creates(lee.now())).toEqual([]);
  });

  test.each([
    ['fresh enough', 29, 1],
    ['too old', 31, 2],
  ])('%s after %i days, costs %i creates in all', async (_, days, creates) => {
    pass(days * dayMs);
    await lee.command(ada);
    for (let step = 0; step < 2; step++) await lee.step();
    expect(outx.creates).toHaveLength(creates);
    expect(await lee.task(ada)).toMatchObject({ state: 'done' });
  });

  test('is created again by a refresh, unless it is newer than what the device had', async () => {
    await lee.sync();
    pass(dayMs);
    await lee.command(ada, 'refresh');
    await lee.step();
    await lee.step();
    await lee.sync();
    expect(outx.creates).toHaveLength(2);
    pass(dayMs);
    await kim.command(ada, 'refresh');
    await kim.step();
    expect(outx.creates).toHaveLength(2);
    expect((await kim.people())[0]?.saved.profile.headline).toBe('task-2-ada');
  });

  test('counts under another address, too: the changes are read after the claim', async () => {
    const other = slugOf('ada-king');
    await kim.fetch(version(other, 0, { reportedSlug: other }));
    await kim.sync();
    pass(minuteMs);
    await lee.command(other);
    await lee.step();
    expect(outx.creates).toEqual([ada]);
    expect(await lee.task(other)).toMatchObject({ state: 'done' });
  });
});

describe('two clicks at once', () => {
  test('are one create: the other waits, and takes the profile', async () => {
    await Promise.all([kim.command(ada), lee.command(ada)]);
    await Promise.all([kim.step(), lee.step()]);
    expect(outx.creates).toEqual([ada]);
    const [winner, other] = (await kim.task(ada))?.state === 'waiting' ? [kim, lee] : [lee, kim];
    expect(await other.task(ada)).toMatchObject({
      state: 'queued',
      hold: { failure: { code: 'claimed-by-colleague' } },
    });
    pass(minuteMs);
    await other.step();
    const reason = winner === kim ? 'Kim' : 'Lee';
    expect(await other.task(ada)).toMatchObject({ hold: { failure: { reason } } });
    await winner.step();
    await winner.sync();
    pass(minuteMs);
    await other.step();
    expect(outx.creates).toEqual([ada]);
    expect(await other.task(ada)).toMatchObject({ state: 'done' });
  });

  test.each([0, -3 * dayMs, 3 * dayMs])(
    'whatever the clocks say: one is %i ms ahead',
    async (ms) => {
      lee.device.skew = ms;
      await kim.command(ada);
      await kim.step();
      await lee.command(ada);
      await lee.step();
      expect(outx.creates).toEqual([ada]);
      expect(await lee.task(ada)).toMatchObject({ state: 'queued' });
    },
  );
});

describe('a claim', () => {
  beforeEach(async () => {
    outx.answer = 'pending';
    await kim.command(ada);
    await kim.step();
    await lee.command(ada);
  });
  const askLee = async () => {
    await lee.step();
    return (await lee.task(ada))?.state;
  };

  test('ends after ten minutes without news of its holder', async () => {
    pass(9 * minuteMs);
    expect(await askLee()).toBe('queued');
    pass(2 * minuteMs);
    expect(await askLee()).toBe('waiting');
    expect(outx.creates).toHaveLength(2);
  });

  test('is renewed as long as the fetch is under way', async () => {
    for (let n = 0; n < 5; n++) {
      pass(5 * minuteMs);
      await kim.sync();
      expect(await askLee()).toBe('queued');
    }
    expect(outx.creates).toHaveLength(1);
  });

  test('is released once the fetch has failed', async () => {
    outx.answer = 'failed';
    await kim.step();
    await kim.sync();
    expect(await askLee()).toBe('waiting');
  });

  test('sends nothing again: an unknown task stays the user’s to decide', async () => {
    outx.isLost = true;
    const bob = slugOf('bob');
    await kim.command(bob);
    await kim.step();
    expect(await kim.task(bob)).toMatchObject({ state: 'unknown' });
    await kim.sync();
    await kim.step();
    expect(outx.creates.filter((slug) => slug === bob)).toHaveLength(1);
    await lee.command(bob);
    await lee.step();
    expect(outx.creates.filter((slug) => slug === bob)).toHaveLength(1);
  });

  test('of a worker that was stopped before the create is its own', async () => {
    const bob = slugOf('bob');
    await kim.command(bob);
    kim.device.stepsLeft = 12;
    await kim.step().catch(() => {});
    kim.device.stepsLeft = Infinity;
    const before = outx.creates.length;
    pass(minuteMs);
    await kim.step();
    expect(outx.creates.slice(before)).toEqual(before === 1 ? [bob] : []);
    expect(outx.creates.filter((slug) => slug === bob)).toHaveLength(1);
  });
});

test.each([
  [
    'out of reach',
    (device: Device) => {
      device.device.isOnline = false;
    },
  ],
  ['left', (device: Device) => device.store.leave()],
])('with a team that is %s, a device works alone', async (_, cut) => {
  await fetchAll(kim);
  await cut(lee);
  await lee.command(ada);
  await lee.step();
  expect(outx.creates).toHaveLength(2);
  expect(await lee.task(ada)).toMatchObject({ state: 'waiting' });
});
