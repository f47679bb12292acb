import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import { version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { slugOf } from '../profile/slug-of.ts';
import { day, hour, minute } from '../task/tasks.ts';
import { createMachine, type Machine, mostWithin } from './queue-machine.ts';
import { randomFrom } from './scenario.ts';

const monday = Date.UTC(2026, 2, 2, 9);
const pace = { limits: defaultLimits, timeZone: 'UTC' };

const people = (count: number, name = 'person') =>
  Array.from({ length: count }, (_, n) => slugOf(`${name}-${n}`));

const add = (machine: Machine, slugs: readonly Slug[], refresh: readonly Slug[] = []) =>
  machine.act((engine) =>
    engine.editQueue(() =>
      machine.stores.queue.edit({ kind: 'add', slugs, refresh }, machine.now()),
    ),
  );

/** Whether the browser is open: from 9 to 19 o'clock UTC. */
const byDay = (at: number) => new Date(at).getUTCHours() >= 9 && new Date(at).getUTCHours() < 19;

describe('250 people', () => {
  test('are fetched once each within days, over restarts, evenings and own fetches', async () => {
    const random = randomFrom(7);
    const machine = createMachine({ random, pace, start: monday, isOn: byDay, stopRate: 0.001 });
    const listed = people(250);
    await add(machine, listed);
    const own = people(15, 'own');
    for (const slug of own) {
      await machine.runUntil(machine.now() + 5 * hour);
      const [before, at] = [machine.creates.length, machine.now()];
      await machine.act((engine) => engine.command(slug, 'enrich'));
      await machine.runUntil(at + 2 * minute);
      // The user's own fetch is the next one, as soon as the limits allow.
      const next = machine.creates[before];
      if (next) expect(next.slug).toBe(slug);
    }
    await machine.runUntil(monday + 30 * day);

    const { creates, reports } = machine;
    expect(reports).toEqual([]);
    expect(machine.stops()).toBeGreaterThan(2);
    expect(mostWithin(creates, hour)).toBeLessThanOrEqual(defaultLimits.perHour);
    expect(mostWithin(creates, day)).toBeLessThanOrEqual(defaultLimits.perDay);
    // A worker that was stopped during a create leaves it to the user: it isn't sent again.
    const { counts, failed } = await machine.stores.queue.overview();
    expect(new Set(creates.map(({ slug }) => slug)).size).toBe(creates.length);
    expect(counts.done + failed.length).toBe(listed.length);
    expect(new Set(failed.map(({ failure }) => failure?.code))).toEqual(new Set(['interrupted']));
    const last = Math.max(...creates.map(({ at }) => at));
    expect(last - monday).toBeLessThan(14 * day);
  }, 300_000);
});

describe('watched people', () => {
  const weeksOff = [monday + 60 * day, monday + 200 * day];
  const isOff = (at: number) => weeksOff.some((from) => at >= from && at < from + 30 * day);

  test('are fetched again all year, evenly, without a burst after weeks off', async () => {
    const random = randomFrom(3);
    const isOn = (at: number) => byDay(at) && !isOff(at);
    const machine = createMachine({ random, pace, start: monday, isOn });
    const { stores, creates } = machine;
    const watched = people(30);
    for (const slug of watched) await saveFetch(stores.tasks, version(slug, monday - day));
    const targets = watched.map((slug) => ({ kind: 'person', slug }) as const);
    await machine.act((engine) =>
      engine.editQueue(() =>
        stores.queue.editWatches({ kind: 'watch', targets, everyDays: 30 }, monday),
      ),
    );
    await machine.runUntil(monday + 365 * day);

    expect(machine.reports).toEqual([]);
    for (const slug of watched) {
      const times = [
        monday - day,
        ...creates.filter((each) => each.slug === slug).map(({ at }) => at),
      ];
      for (const [index, at] of times.slice(1).entries()) {
        const pause = at - (times[index] ?? 0);
        expect(pause).toBeGreaterThan(22 * day);
        if (!isOff(at - day) && !isOff(at - 2 * day)) expect(pause).toBeLessThan(63 * day);
      }
    }
    expect(mostWithin(creates, hour)).toBeLessThanOrEqual(10);
    expect(mostWithin(creates, day)).toBeLessThanOrEqual(defaultLimits.perDay);
    // Whoever began together has spread: 30 people in 30 days are few on any day without a backlog.
    const calm = creates.filter(({ at }) => at > monday + 150 * day && at < monday + 200 * day);
    expect(mostWithin(calm, day)).toBeLessThan(10);
    const news = await stores.queue.news();
    expect(news.length).toBeGreaterThan(225);
  }, 300_000);
});

describe('the queue stops by itself and goes on when the cause is gone', () => {
  test.each<[FailureCode, number]>([
    ['key-rejected', Number.POSITIVE_INFINITY],
    ['forbidden', hour],
    ['no-browser', hour],
    ['rate-limited', 15 * minute],
    ['plan-limit', 70 * minute],
  ])(
    'after %s',
    async (code, triesAgainWithin) => {
      const machine = createMachine({ random: randomFrom(1), pace, start: monday });
      const { creates, stores } = machine;
      machine.setCreateAnswer(() => ({ kind: 'not-taken', failure: { code, at: machine.now() } }));
      await add(machine, people(30));
      await machine.runUntil(monday + 8 * hour);
      // One person, who is tried again ever more rarely.
      expect(new Set(creates.map(({ slug }) => slug)).size).toBe(1);
      expect(creates.filter(({ at }) => at > monday + 7 * hour).length).toBeLessThan(10);
      expect((await stores.queue.overview()).counts.done).toBe(0);

      machine.setCreateAnswer(() => undefined);
      if (triesAgainWithin === Number.POSITIVE_INFINITY) {
        await machine.act((engine) => engine.keyReady('key-saved'));
      }
      await machine.runUntil(machine.now() + Math.min(triesAgainWithin, minute) + hour);
      expect((await stores.queue.overview()).counts.done).toBeGreaterThan(0);
      await machine.runUntil(machine.now() + day);
      expect((await stores.queue.overview()).counts.done).toBe(30);
    },
    60_000,
  );

  test('while the key is locked', async () => {
    const machine = createMachine({ random: randomFrom(1), pace, start: monday });
    machine.setLocked(true);
    await add(machine, people(5));
    await machine.runUntil(monday + 3 * hour);
    const { counts } = await machine.stores.queue.overview();
    expect([machine.creates.length, counts.waiting, counts.started]).toEqual([0, 4, 1]);

    machine.setLocked(false);
    await machine.act((engine) => engine.keyReady('key-unlocked'));
    await machine.runUntil(machine.now() + day);
    expect((await machine.stores.queue.overview()).counts.done).toBe(5);
    expect(machine.creates.length).toBe(5);
  }, 60_000);

  test('and works within the user’s hours alone', async () => {
    const hours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 11 * 60 };
    const zoned = { ...pace, hours, timeZone: 'America/New_York' };
    const machine = createMachine({ random: randomFrom(1), pace: zoned, start: monday - 2 * day });
    await add(machine, people(60));
    await machine.runUntil(monday + 7 * day);
    const format = new Intl.DateTimeFormat('en', {
      timeZone: 'America/New_York',
      weekday: 'short',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const times = new Set(machine.creates.map(({ at }) => format.format(at)));
    expect(times.size).toBeGreaterThan(2);
    for (const time of times) expect(time).toMatch(/^(Mon|Tue|Wed|Thu|Fri), (09|10)$/);
    expect((await machine.stores.queue.overview()).counts.done).toBe(60);
  }, 60_000);

  test('and never has more than three fetches under way', async () => {
    const machine = createMachine({
      random: randomFrom(1),
      pace,
      start: monday,
      taskMs: 20 * hour,
    });
    await add(machine, people(10));
    await machine.runUntil(monday + 10 * hour);
    expect(machine.creates).toHaveLength(3);
    await machine.runUntil(monday + 24 * hour);
    expect(machine.creates).toHaveLength(6);
  }, 60_000);
});
