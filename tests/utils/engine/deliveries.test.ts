import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Delivery, DeliveryAnswer } from '../../../utils/delivery/delivery.ts';
import type { Destination } from '../../../utils/delivery/destination.ts';
import { createDeliveries, type DeliveryPorts } from '../../../utils/engine/deliveries.ts';
import { createDeliveryReader } from '../../../utils/store/deliveries/delivery-reader.ts';
import { createDeliveryStore } from '../../../utils/store/deliveries/delivery-store.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { bob, first, promoted, record, slugOf, version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { at, hubSpot, webhook } from '../delivery/destinations.ts';
import { openEmptyStores, type Stores } from '../store/store.ts';
import { hour, minute } from '../task/tasks.ts';

const ada = first.slug;
const delivered: DeliveryAnswer = { kind: 'delivered' };
const unreachable = { code: 'destination-unreachable', at } as const;

let stores: Stores;
let store: ReturnType<typeof createDeliveryStore>;
let reader: ReturnType<typeof createDeliveryReader>;
let now: number;
let alarmAt: number | undefined;
let isOnline: boolean;
let hasAccess: boolean;
/** What has arrived: destination, event and person, in order. */
let arrived: string[];
let secrets: (string | undefined)[];
let answer: (destination: Destination) => DeliveryAnswer | Promise<DeliveryAnswer>;

beforeEach(async () => {
  stores = openEmptyStores();
  store = createDeliveryStore(stores.database);
  reader = createDeliveryReader(stores.database);
  now = at;
  alarmAt = undefined;
  isOnline = true;
  hasAccess = true;
  arrived = [];
  secrets = [];
  answer = () => delivered;
});

const report = vi.fn();

function portsWith(locks = new Set<string>()): DeliveryPorts {
  return {
    store,
    client: {
      async deliver(destination, secret, { delivery, record: person }) {
        arrived.push(`${destination.id} ${delivery.eventId} ${person.slug}`);
        secrets.push(secret);
        return answer(destination);
      },
      test: async () => delivered,
      prepare: async () => delivered,
    },
    vault: createKeyVault(stores.database),
    translate: async () => () => '',
    hasAccess: async () => hasAccess,
    isOnline: () => isOnline,
    async setAlarm(time) {
      alarmAt = time;
    },
    async exclusively(name, work) {
      if (locks.has(name)) return;
      locks.add(name);
      await work();
      locks.delete(name);
    },
    keepAwake: async () => undefined,
    async sleep(ms) {
      now += ms;
    },
    now: () => now,
    changed: () => undefined,
    report,
  };
}

const wake = () => createDeliveries(portsWith()).wake();
const fetched = (fetch = first) => saveFetch(stores.tasks, fetch);
const states = async () => (await reader.states()).map(({ waiting, dead }) => ({ waiting, dead }));

describe('a finished fetch', () => {
  test('is delivered once to each destination that is on, with its secret', async () => {
    const secret = await createKeyVault(stores.database).seal('s3cret');
    await store.saveDestination(webhook(), secret);
    await store.saveDestination(hubSpot(), undefined);
    await store.saveDestination(webhook({ id: 'off', isOn: false }), secret);
    await store.saveDestination(webhook({ id: 'manual', events: [] }), undefined);
    await fetched();
    await wake();
    await wake();
    expect(arrived.sort()).toEqual([`crm task-of-1000 ${ada}`, `hook task-of-1000 ${ada}`]);
    expect(secrets.sort()).toEqual(['s3cret', undefined]);
    expect(await reader.of(ada)).toMatchObject([
      { destination: { id: 'hook' }, delivery: { state: 'delivered', since: at } },
      { destination: { id: 'crm' }, delivery: { state: 'delivered', since: at } },
    ]);
  });

  test('is a change if something visible changed, and goes where changes are wanted', async () => {
    await store.saveDestination(webhook({ id: 'both' }), undefined);
    await store.saveDestination(webhook({ id: 'changes', events: ['changed'] }), undefined);
    await fetched();
    expect(await states()).toEqual([
      { waiting: 1, dead: 0 },
      { waiting: 0, dead: 0 },
    ]);
    await fetched(promoted);
    const due = await store.due('changes', now);
    expect(due?.delivery).toMatchObject({ event: 'changed', eventId: 'task-of-2000' });
    expect(due?.delivery.changes?.length).toBeGreaterThan(0);
  });

  test('replaces what the destination got before, and keeps since when it has the person', async () => {
    await store.saveDestination(webhook(), undefined);
    await fetched();
    await wake();
    now += hour;
    await fetched(promoted);
    await wake();
    expect(await reader.of(ada)).toMatchObject([
      { delivery: { eventId: 'task-of-2000', deliveredAt: now, since: at } },
    ]);
    expect(await (await stores.database.connect()).count('deliveries')).toBe(1);
  });

  test('of an imported person is none: nothing is sent', async () => {
    await store.saveDestination(webhook(), undefined);
    await stores.imports.stage('import', [record(promoted, { versions: [first] })], at);
    await stores.imports.commit('import', 1);
    await wake();
    expect(arrived).toEqual([]);
  });
});

describe('a delivery that fails', () => {
  test('holds its destination alone for the pause, and arrives once it is over', async () => {
    await store.saveDestination(webhook(), undefined);
    await store.saveDestination(hubSpot(), undefined);
    await fetched();
    await fetched(version(bob, 4_000));
    answer = ({ id }) => (id === 'crm' ? { kind: 'retry', failure: unreachable } : delivered);
    await wake();
    expect(arrived.filter((each) => each.startsWith('crm'))).toHaveLength(1);
    expect(arrived.filter((each) => each.startsWith('hook'))).toHaveLength(2);
    expect(alarmAt).toBe(at + minute);
    now = at + minute;
    answer = () => delivered;
    await wake();
    expect(new Set(arrived).size).toBe(4);
    expect(await states()).toEqual([
      { waiting: 0, dead: 0 },
      { waiting: 0, dead: 0 },
    ]);
  });

  test('is tried again at once if a short pause is asked for', async () => {
    await store.saveDestination(webhook(), undefined);
    await fetched();
    let tries = 0;
    answer = () => {
      tries += 1;
      return tries < 3 ? { kind: 'retry', failure: unreachable, retryAfterMs: 10_000 } : delivered;
    };
    await wake();
    expect([tries, now]).toEqual([3, at + 20_000]);
  });

  test('for good is a dead letter, which the user retries or dismisses', async () => {
    await store.saveDestination(webhook(), undefined);
    await fetched();
    answer = () => ({ kind: 'refused', failure: { code: 'destination-refused', at } });
    await wake();
    expect(await reader.deadLetters()).toMatchObject([
      { name: 'Name of ada', delivery: { slug: ada } },
    ]);
    answer = () => delivered;
    await store.editDead({ kind: 'retry', destinationId: 'hook' }, now);
    await wake();
    expect(arrived).toHaveLength(2);
    expect(await states()).toEqual([{ waiting: 0, dead: 0 }]);
  });

  test('because of the secret waits for another one', async () => {
    await store.saveDestination(hubSpot(), undefined);
    await fetched();
    answer = () => ({ kind: 'held', failure: { code: 'destination-rejected-secret', at } });
    await wake();
    now += 100 * hour;
    await wake();
    expect(arrived).toHaveLength(1);
    answer = () => delivered;
    await store.saveDestination(hubSpot(), await createKeyVault(stores.database).seal('new'));
    await wake();
    expect(secrets.at(-1)).toBe('new');
    expect(await states()).toEqual([{ waiting: 0, dead: 0 }]);
  });
});

test('nothing is sent offline, and nothing without access, which is asked for', async () => {
  await store.saveDestination(webhook(), undefined);
  await fetched();
  isOnline = false;
  await wake();
  expect(alarmAt).toBe(at + 30_000);
  isOnline = true;
  hasAccess = false;
  await wake();
  expect(arrived).toEqual([]);
  expect((await reader.states())[0]?.hold?.failure.code).toBe('destination-access-missing');
  hasAccess = true;
  await wake();
  expect(arrived).toHaveLength(1);
  expect((await reader.states())[0]?.hold).toBeUndefined();
});

test.each([
  ['a', 'b'],
  ['b', 'a'],
])(
  'of a dead letter and the next event, the next is shown: with the ids %s and %s',
  async (...ids) => {
    await store.saveDestination(webhook({ events: [] }), undefined);
    await fetched();
    for (const sendId of ids) {
      now += minute;
      const failure = { code: 'destination-refused', at } as const;
      answer = () => (sendId === ids[0] ? { kind: 'refused', failure } : delivered);
      await store.send({ destinationId: 'hook', slugs: [ada], sendId }, now);
      await wake();
    }
    expect(await reader.of(ada)).toMatchObject([{ delivery: { state: 'delivered', at: now } }]);
  },
);

describe('what the user does meanwhile', () => {
  beforeEach(async () => {
    await store.saveDestination(webhook(), await createKeyVault(stores.database).seal('s3cret'));
    await fetched();
  });

  test('a person who is deleted is not sent, and is again if that is undone', async () => {
    const batch = await stores.writer.remove([ada], now);
    await wake();
    expect(arrived).toEqual([]);
    await stores.writer.restore(batch);
    now += hour;
    await wake();
    expect(arrived).toHaveLength(1);
  });

  test('a person who is deleted while they are sent is not sent again', async () => {
    const due = await store.due('hook', now);
    await store.apply(due?.delivery as Delivery, { type: 'sending' }, now);
    await stores.writer.remove([ada], now);
    await wake();
    expect(arrived).toEqual([]);
  });

  test('a final deletion takes the deliveries with it', async () => {
    const batch = await stores.writer.remove([ada], now);
    await stores.writer.purge(batch + 1);
    expect(await (await stores.database.connect()).count('deliveries')).toBe(0);
  });

  test('deleting everything keeps the destinations, as it keeps the key', async () => {
    await stores.writer.clear();
    const [state] = await reader.states();
    expect(state).toMatchObject({ waiting: 0, lastFour: 'cret' });
  });

  test('switching off forgets the secret and what was waiting', async () => {
    await store.saveDestination(webhook({ isOn: false }), undefined);
    const row = await (await stores.database.connect()).get('destinations', 'hook');
    expect(row).not.toHaveProperty('secret');
    await store.saveDestination(webhook(), undefined);
    await wake();
    expect(arrived).toEqual([]);
  });

  test('two people who turn out to be one are sent as that one', async () => {
    const king = slugOf('ada-king');
    await fetched(version(king, 1_500));
    await fetched({ ...promoted, profile: { ...promoted.profile, reportedSlug: king } });
    await wake();
    const events = ['task-of-1000', 'task-of-1500', 'task-of-2000'];
    expect(arrived.sort()).toEqual(events.map((event) => `hook ${event} ${ada}`));
    expect(await reader.of(ada)).toHaveLength(1);
    expect(await (await stores.database.connect()).count('deliveries')).toBe(1);
  });

  test('sending people by hand sends each once, however often the command is given', async () => {
    await wake();
    const command = { destinationId: 'hook', slugs: [ada, bob], sendId: 'send-1' };
    expect(await store.send(command, now)).toEqual([ada]);
    await store.send(command, now);
    expect(await reader.progress(command)).toEqual({ open: 1, dead: 0 });
    await wake();
    expect(arrived).toEqual([`hook task-of-1000 ${ada}`, `hook send-1.0 ${ada}`]);
    expect(await reader.progress(command)).toEqual({ open: 0, dead: 0 });
  });
});

const never = new Promise<never>(() => undefined);

/** Ports of a worker that the browser stops at the given call, before or after its effect. */
function stoppedAt(ports: DeliveryPorts, call: number, hasEffect: boolean) {
  const stop = { reached: Promise.withResolvers<void>(), calls: 0, isStopped: false };
  const stopped = () => {
    stop.isStopped = true;
    stop.reached.resolve();
    return never;
  };
  const guard =
    <Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (stop.isStopped) return never;
      stop.calls += 1;
      const isLast = stop.calls === call;
      if (isLast && !hasEffect) return stopped();
      const result = await run(...args);
      return isLast ? stopped() : result;
    };
  const guarded: DeliveryPorts = {
    ...ports,
    store: {
      ...store,
      destinations: guard(store.destinations),
      waiting: guard(store.waiting),
      due: guard(store.due),
      apply: guard(store.apply),
      hold: guard(store.hold),
    },
    client: { ...ports.client, deliver: guard(ports.client.deliver) },
  };
  return { guarded, stop };
}

test('wherever the worker is stopped, each event arrives, and once for who knows its id', async () => {
  let isWhole = false;
  for (let call = 1; !isWhole; call += 1) {
    for (const hasEffect of [false, true]) {
      stores = openEmptyStores();
      store = createDeliveryStore(stores.database);
      arrived = [];
      now = at;
      await store.saveDestination(webhook(), undefined);
      await fetched();
      await fetched(promoted);
      const { guarded, stop } = stoppedAt(portsWith(), call, hasEffect);
      await Promise.race([createDeliveries(guarded).wake(), stop.reached.promise]);
      isWhole = stop.calls < call;
      // nb. The next worker is started by the alarm at the latest.
      now += minute;
      await wake();
      expect(new Set(arrived), `stopped at ${call}`).toEqual(
        new Set([`hook task-of-1000 ${ada}`, `hook task-of-2000 ${ada}`]),
      );
      expect(arrived.length).toBeLessThanOrEqual(3);
      expect(await (await stores.database.connect()).getAll('deliveries')).toMatchObject([
        { eventId: 'task-of-2000', state: 'delivered' },
      ]);
    }
  }
});
