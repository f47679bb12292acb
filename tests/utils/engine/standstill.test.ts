import { beforeEach, describe, expect, test } from 'vitest';
import { isOpen } from '../../../utils/task/task.ts';
import { slugOf } from '../profile/slug-of.ts';
import { hour, minute, second } from '../task/tasks.ts';
import { type Browser, createBrowser } from './browser.ts';
import { randomFrom } from './scenario.ts';
import { goodKey, healthyServer } from './stand-in-outx.ts';

const people = Array.from({ length: 10 }, (_, i) => slugOf(`person-${i}`));
const [ada = slugOf('ada'), grace = slugOf('grace')] = people;

let browser: Browser;
beforeEach(() => {
  browser = createBrowser(randomFrom(1));
});

const stateOf = (slug = ada) => browser.store.rows.get(slug)?.state;
const statesOf = () => people.map((slug) => stateOf(slug));
const holdOf = (slug = ada) => {
  const task = browser.store.rows.get(slug);
  return task && 'hold' in task ? task.hold?.failure.code : undefined;
};

async function enrich(slug = ada) {
  void browser.command(slug, 'enrich');
  await browser.time.pass(20);
}

describe('tasks on hold', () => {
  test('send nothing for an hour offline, and resume once there is a network', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: 30 * second });
    await enrich();
    await browser.time.pass(3 * second);
    browser.setOnline(false);
    await enrich(grace);
    await browser.time.pass(3 * second);
    const polls = browser.outx.polls();
    await browser.time.pass(hour);
    expect([holdOf(), holdOf(grace)]).toEqual(['offline', 'offline']);
    expect(browser.outx.polls()).toBe(polls);
    browser.setOnline(true);
    await browser.time.pass(minute);
    expect([stateOf(), stateOf(grace)]).toEqual(['done', 'done']);
  });

  test('send nothing without access to OutX, and resume once the user gives it', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: 30 * second });
    await enrich();
    await browser.time.pass(3 * second);
    browser.setAccess(false);
    await enrich(grace);
    await browser.time.pass(10 * second);
    const sent = [browser.outx.creates(), browser.outx.polls()];
    await browser.time.pass(hour);
    expect([holdOf(), holdOf(grace)]).toEqual(['access-missing', 'access-missing']);
    expect([browser.outx.creates(), browser.outx.polls()]).toEqual(sent);
    browser.setAccess(true);
    await browser.time.pass(minute);
    expect([stateOf(), stateOf(grace)]).toEqual(['done', 'done']);
    expect(browser.outx.creates()).toBe(2);
  });

  test('wait for a good key after OutX rejected the saved one, and resume with it', async () => {
    void browser.saveKey('outx_bad');
    for (const slug of people) await enrich(slug);
    await browser.time.pass(hour);
    expect(people.map((slug) => holdOf(slug))).toEqual(people.map(() => 'key-rejected'));
    void browser.saveKey(goodKey);
    await browser.time.pass(minute);
    expect(statesOf()).toEqual(people.map(() => 'done'));
  });

  test('wait for a locked key, started or not, and resume without a second create', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: 30 * second });
    await enrich();
    await browser.time.pass(3 * second);
    browser.lockKey();
    await enrich(grace);
    await browser.time.pass(3 * second);
    const [polls, creates] = [browser.outx.polls(), browser.outx.creates()];
    browser.jump(3 * 24 * hour);
    await browser.time.pass(hour);
    browser.stop();
    browser.wake();
    await browser.time.pass(minute);
    expect([holdOf(), holdOf(grace)]).toEqual(['key-locked', 'key-locked']);
    expect([browser.outx.polls(), browser.outx.creates()]).toEqual([polls, creates]);
    expect(browser.store.rows.get(ada)).toHaveProperty('outxTaskId');
    void browser.unlockKey();
    await browser.time.pass(minute);
    expect([stateOf(), stateOf(grace)]).toEqual(['done', 'done']);
    expect([creates, browser.outx.creates()]).toEqual([1, 2]);
  });

  test('resume if the key is unlocked just as they find it locked', async () => {
    browser.lockKey();
    for (const slug of people) {
      void browser.command(slug, 'enrich');
      void browser.unlockKey();
      await browser.time.pass(1);
      browser.lockKey();
      await browser.time.pass(7);
    }
    void browser.unlockKey();
    await browser.time.pass(minute);
    expect(statesOf()).toEqual(people.map(() => 'done'));
  });

  test('send a rejected key with the first few of a long queue only', async () => {
    void browser.saveKey('outx_bad');
    for (const slug of people) void browser.command(slug, 'enrich');
    await browser.time.pass(minute);
    expect(people.map((slug) => holdOf(slug))).toEqual(people.map(() => 'key-rejected'));
    expect(browser.outx.creates()).toBeLessThanOrEqual(4);
  });

  test('send a rejected key again if the user retries one profile', async () => {
    void browser.saveKey('outx_bad');
    await enrich();
    await browser.time.pass(3 * second);
    await enrich();
    await browser.time.pass(3 * second);
    expect([browser.outx.creates(), holdOf()]).toEqual([2, 'key-rejected']);
  });

  test('resume if an old key is rejected after a new one was saved', async () => {
    void browser.saveKey('outx_bad');
    browser.outx.setServerMode({ ...healthyServer, travelMs: 5 * second });
    await enrich();
    await browser.time.pass(second);
    expect(stateOf()).toBe('creating');
    void browser.saveKey(goodKey);
    await browser.time.pass(2 * minute);
    expect(stateOf()).toBe('done');
  });

  test.each(['no-browser', 'key-rejected'] as const)(
    'for %s are all resumed by a new command that succeeds',
    async (create) => {
      browser.outx.setServerMode({ ...healthyServer, create });
      const [first = ada, ...others] = people;
      for (const slug of others) await enrich(slug);
      await browser.time.pass(minute);
      const before = browser.outx.creates();
      await enrich(first);
      await browser.time.pass(second);
      expect([browser.outx.creates() - before, holdOf(first)]).toEqual([1, create]);
      browser.outx.setServerMode(healthyServer);
      await enrich(first);
      await browser.time.pass(minute);
      expect(statesOf()).toEqual(people.map(() => 'done'));
    },
  );

  test('because of the rate limit of OutX are not, and nothing else is sent either', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: hour });
    await enrich(grace);
    browser.outx.setServerMode({
      ...healthyServer,
      poll: 'rate-limited',
      retryAfterMs: 2 * hour,
    });
    await browser.time.pass(2 * second);
    browser.outx.setServerMode(healthyServer);
    const [creates, polls] = [browser.outx.creates(), browser.outx.polls()];
    for (const slug of people) await enrich(slug);
    await browser.time.pass(hour);
    expect([browser.outx.creates(), browser.outx.polls()]).toEqual([creates, polls]);
    await browser.time.pass(2 * hour);
    expect(statesOf()).toEqual(people.map(() => 'done'));
  });

  test('pause the whole queue for as long as OutX asks one of them to wait', async () => {
    browser.outx.setServerMode({ ...healthyServer, create: 'rate-limited', retryAfterMs: minute });
    await enrich();
    await browser.time.pass(second);
    browser.outx.setServerMode(healthyServer);
    for (const slug of people) await enrich(slug);
    await browser.time.pass(50 * second);
    expect(browser.outx.tasks).toHaveLength(0);
    await browser.time.pass(40 * second);
    expect([...browser.store.rows.values()].filter(isOpen)).toEqual([]);
  });
});

describe('a storage that fails', () => {
  test('to read for a moment during a create loses nothing', async () => {
    browser.outx.setServerMode({ ...healthyServer, travelMs: 5 * second });
    await enrich();
    await browser.time.pass(second);
    expect(stateOf()).toBe('creating');
    browser.store.failNext(1);
    browser.wake();
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
    expect(browser.reports).toHaveLength(1);
  });

  test('to write for a moment when a create is answered keeps the task id of the answer', async () => {
    browser.outx.setServerMode({ ...healthyServer, travelMs: 5 * second });
    await enrich();
    await browser.time.pass(9 * second);
    expect(stateOf()).toBe('creating');
    browser.store.setFull(true);
    await browser.time.pass(2 * second);
    browser.store.setFull(false);
    await browser.time.pass(2 * second);
    expect(browser.store.rows.get(ada)).toMatchObject({ state: 'waiting', outxTaskId: 'task-1' });
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });

  test('to write is retried with pauses, and loses no result', async () => {
    await enrich();
    await browser.time.pass(2 * second);
    browser.store.setFull(true);
    await browser.time.pass(2 * minute);
    expect(browser.reports.length).toBeLessThan(120);
    browser.store.setFull(false);
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
    expect(browser.invariants.violations).toEqual([]);
  });

  test('several times in a row loses no task', async () => {
    await enrich();
    await browser.time.pass(2 * second);
    browser.store.failNext(4);
    await browser.time.pass(5 * minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
    expect(browser.reports.length).toBeGreaterThan(0);
  });
});
