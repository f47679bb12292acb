import { beforeEach, describe, expect, test } from 'vitest';
import { slugOf } from '../profile/slug-of.ts';
import { day, hour, minute, second } from '../task/tasks.ts';
import { type Browser, createBrowser } from './browser.ts';
import { randomFrom } from './scenario.ts';
import { healthyServer } from './stand-in-outx.ts';

const ada = slugOf('ada-lovelace');
const people = Array.from({ length: 10 }, (_, i) => slugOf(`person-${i}`));

let browser: Browser;
beforeEach(() => {
  browser = createBrowser(randomFrom(1));
});

const stateOf = (slug = ada) => browser.store.rows.get(slug)?.state;

/** Sends a command and lets the time pass that it takes to be stored. */
async function command(...[slug, what]: Parameters<Browser['command']>) {
  const stored = browser.command(slug, what);
  stored.catch(() => undefined);
  await browser.time.pass(20);
  return stored;
}

/** Lets time pass until a create call is in flight. */
async function untilCreating() {
  await command(ada, 'enrich');
  while (stateOf() !== 'creating') await browser.time.pass(1);
}

describe('one command', () => {
  test('resolves as soon as it is stored, and fetches the profile', async () => {
    const task = await command(ada, 'enrich');
    expect(task?.state).toBe('queued');
    await browser.time.pass(5 * second);
    expect(stateOf()).toBe('done');
    expect(browser.store.library.get(ada)).toMatchObject({
      saved: { slug: ada, profile: { name: ada } },
      answer: { raw: { name: ada, from: 'task-1' } },
    });
  });

  test('announces every change of its task', async () => {
    await command(ada, 'enrich');
    expect(browser.changes[0]).toEqual([ada]);
    await browser.time.pass(5 * second);
    expect(stateOf()).toBe('done');
    // Queued, creating, waiting and done.
    expect(browser.changes.length).toBeGreaterThanOrEqual(4);
    const before = browser.changes.length;
    await command(ada, 'enrich');
    expect(browser.changes).toHaveLength(before);
  });

  test('sets the watchdog before it is stored, and clears it with the last open task', async () => {
    browser.wake();
    await browser.time.pass(second);
    browser.store.failNext(1);
    await expect(command(ada, 'enrich')).rejects.toThrow('The storage fails.');
    expect(browser.isWatched()).toBe(true);
    await command(ada, 'enrich');
    expect(browser.isWatched()).toBe(true);
    await browser.time.pass(5 * second);
    expect([stateOf(), browser.isWatched()]).toEqual(['done', false]);
  });

  test('ends a pause of the pump', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: hour });
    await command(ada, 'enrich');
    await browser.time.pass(100 * second);
    browser.outx.setServerMode({ ...healthyServer, taskMs: 0 });
    const grace = slugOf('grace-hopper');
    await command(grace, 'enrich');
    await browser.time.pass(1.2 * second);
    expect(stateOf(grace)).toBe('done');
  });
});

describe('many commands at once', () => {
  test('create one task if all fifty, from any page, are for one profile', async () => {
    const commands = Array.from({ length: 50 }, () => {
      browser.wake();
      return browser.command(ada, 'enrich');
    });
    await browser.time.pass(10 * second);
    expect((await Promise.all(commands)).every((task) => task?.slug === ada)).toBe(true);
    expect(browser.outx.tasks).toHaveLength(1);
    expect(browser.invariants.violations).toEqual([]);
  });

  test('fetch ten profiles, at most four at a time', async () => {
    browser.outx.setServerMode({ ...healthyServer, travelMs: second });
    for (const slug of people) void browser.command(slug, 'enrich');
    await browser.time.pass(minute);
    expect(people.map((slug) => stateOf(slug))).toEqual(people.map(() => 'done'));
    expect(browser.invariants.violations).toEqual([]);
  });
});

describe('the rate limit', () => {
  test('sends at most as many creates an hour as the user allows', async () => {
    browser.setLimits({ perHour: 3, perDay: 50 });
    for (const slug of people) void browser.command(slug, 'enrich');
    await browser.time.pass(59 * minute);
    expect(browser.outx.creates()).toBe(3);
    await browser.time.pass(2 * minute);
    expect(browser.outx.creates()).toBe(6);
    await browser.time.pass(3 * hour);
    expect(people.map((slug) => stateOf(slug))).toEqual(people.map(() => 'done'));
    expect(browser.invariants.violations).toEqual([]);
  });

  test('sends at most as many creates a day as the user allows', async () => {
    browser.setLimits({ perHour: 3, perDay: 4 });
    for (const slug of people) void browser.command(slug, 'enrich');
    await browser.time.pass(23 * hour);
    expect(browser.outx.creates()).toBe(4);
    await browser.time.pass(2 * hour);
    expect(browser.outx.creates()).toBeGreaterThan(4);
    expect(browser.invariants.violations).toEqual([]);
  });

  test('lets a task that ignores it start at once, ahead of the queue', async () => {
    browser.setLimits({ perHour: 1, perDay: 50 });
    for (const slug of people) await command(slug, 'enrich');
    await browser.time.pass(minute);
    const [first, , , last = ada] = people;
    expect([browser.outx.creates(), stateOf(first)]).toEqual([1, 'done']);
    await command(last, 'ignoreLimit');
    await browser.time.pass(minute);
    expect([browser.outx.creates(), stateOf(last)]).toEqual([2, 'done']);
  });

  test('has a ceiling for tasks that ignore it, wherever the clock is set', async () => {
    const crowd = Array.from({ length: 101 }, (_, n) => slugOf(`guest-${n}`));
    for (const slug of crowd) {
      await command(slug, 'ignoreLimit');
      await browser.time.pass(second);
    }
    for (const ms of [-400 * day, 400 * day, -hour, hour, -3 * day, 3 * day]) {
      browser.jump(ms);
      browser.wake();
      await browser.time.pass(20 * second);
      expect(browser.outx.creates()).toBe(50);
    }
    await browser.time.pass(hour);
    expect(browser.outx.creates()).toBe(100);
    expect(browser.invariants.violations).toEqual([]);
  });

  test('also holds for a task on hold whose end the clock, set back, no longer reaches', async () => {
    browser.setLimits({ perHour: 1, perDay: 50 });
    browser.outx.setServerMode({ ...healthyServer, create: 'rate-limited', retryAfterMs: minute });
    await command(ada, 'enrich');
    await browser.time.pass(second);
    browser.jump(-365 * 24 * hour);
    await browser.time.pass(30 * minute);
    expect(browser.outx.creates()).toBe(1);
    await browser.time.pass(31 * minute);
    expect(browser.outx.creates()).toBe(2);
  });
});

describe('a worker that is stopped', () => {
  test('during a create asks the user, and sends nothing again by itself', async () => {
    await untilCreating();
    browser.stop();
    await browser.time.pass(2 * hour);
    expect(stateOf()).toBe('unknown');
    expect(browser.outx.tasks).toHaveLength(0);
    await command(ada, 'enrich');
    expect(stateOf()).toBe('unknown');
    await command(ada, 'retry');
    await browser.time.pass(5 * second);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });

  test('between polls is woken by the watchdog and resumes the same task', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: 20 * second });
    await command(ada, 'enrich');
    await browser.time.pass(5 * second);
    browser.stop();
    await browser.time.pass(31 * second);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });

  test('for idleness is not stopped while a slow answer is on its way', async () => {
    browser.outx.setServerMode({ ...healthyServer, travelMs: 50 * second });
    await command(ada, 'enrich');
    await browser.time.pass(10 * minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });
});

describe('a task that OutX does not know', () => {
  const withPolls = (poll: 'answered' | 'task-not-found' | 'unreadable') =>
    browser.outx.setServerMode({ ...healthyServer, taskMs: 3 * second, poll });

  test('once, or behind an error page, is polled on', async () => {
    withPolls('unreadable');
    await command(ada, 'enrich');
    await browser.time.pass(10 * minute);
    withPolls('task-not-found');
    await browser.time.pass(0);
    browser.outx.endTasksSoon();
    withPolls('answered');
    await browser.time.pass(6 * minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });

  test('twice has failed; a retry polls it again, and finds it under the right key', async () => {
    withPolls('task-not-found');
    await command(ada, 'enrich');
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.creates()]).toEqual(['failed', 1]);
    withPolls('answered');
    await command(ada, 'retry');
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.creates()]).toEqual(['done', 1]);
  });

  test('even after a retry is created again', async () => {
    withPolls('task-not-found');
    await command(ada, 'enrich');
    await browser.time.pass(minute);
    await command(ada, 'retry');
    await browser.time.pass(3 * second);
    withPolls('answered');
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.creates()]).toEqual(['done', 2]);
  });
});

test('a fetch is polled when past ones have ended, and as often as any in its first 150 seconds', async () => {
  const usual = 9.3 * second;
  browser = createBrowser(randomFrom(1), Array(10).fill(usual));
  browser.outx.setServerMode({ ...healthyServer, taskMs: usual - 50 });
  await command(ada, 'enrich');
  await browser.time.pass(usual + 500);
  expect(stateOf()).toBe('done');

  browser.outx.setServerMode({ ...healthyServer, taskMs: hour });
  const before = browser.outx.polls();
  await command(ada, 'refresh');
  await browser.time.pass(151 * second);
  expect(browser.outx.polls() - before).toBe(30);
});

describe('a long-waiting task', () => {
  test('is polled less and less often, for up to 48 hours', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: 90 * 24 * hour });
    await command(ada, 'enrich');
    await browser.time.pass(151 * second);
    expect(browser.outx.polls()).toBe(30);
    await browser.time.pass(48 * hour);
    expect(stateOf()).toBe('failed');
    expect(browser.outx.polls()).toBeLessThanOrEqual(30 + 15 + 50 + 47 * 12 + 1);
    browser.outx.endTasksSoon();
    await browser.time.pass(2 * second);
    await command(ada, 'enrich');
    await browser.time.pass(2 * second);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });

  test('survives a clock set back by a year, at the cost of one more poll schedule', async () => {
    browser.outx.setServerMode({ ...healthyServer, taskMs: 3 * hour });
    await command(ada, 'enrich');
    await browser.time.pass(hour);
    const before = browser.outx.polls();
    browser.jump(-365 * 24 * hour);
    await browser.time.pass(hour);
    expect(browser.outx.polls() - before).toBeLessThanOrEqual(before + 1);
    await browser.time.pass(2 * hour);
    expect(stateOf()).toBe('done');
  });
});
