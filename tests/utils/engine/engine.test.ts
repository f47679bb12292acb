import { beforeEach, describe, expect, test } from 'vitest';
import { slugOf } from '../profile/slug-of.ts';
import { hour, minute, second } from '../task/tasks.ts';
import { type Browser, createBrowser } from './browser.ts';
import { randomFrom } from './scenario.ts';
import { fairWeather } from './stand-in-outx.ts';

const ada = slugOf('ada-lovelace');
const people = Array.from({ length: 10 }, (_, i) => slugOf(`person-${i}`));

let browser: Browser;
beforeEach(() => {
  browser = createBrowser(randomFrom(1));
});

const stateOf = (slug = ada) => browser.store.rows.get(slug)?.state;

/** A wish, and the moments that it takes to be stored. */
async function command(...[slug, what]: Parameters<Browser['command']>) {
  const stored = browser.command(slug, what);
  stored.catch(() => undefined);
  await browser.time.pass(20);
  return stored;
}

/** Lets time pass until the task is in the air, stored as sent. */
async function untilCreating() {
  await command(ada, 'enrich');
  while (stateOf() !== 'creating') await browser.time.pass(1);
}

describe('one wish', () => {
  test('is answered as soon as it is stored, and brings the profile', async () => {
    const task = await command(ada, 'enrich');
    expect(task?.state).toBe('queued');
    await browser.time.pass(5 * second);
    expect(stateOf()).toBe('done');
    expect(browser.store.library.get(ada)).toMatchObject({
      version: { slug: ada, profile: { name: ada } },
      raw: { name: ada, from: 'task-1' },
    });
  });

  test('has the watchdog set before it is stored, and cleared with the last open task', async () => {
    browser.wake();
    await browser.time.pass(second);
    browser.store.refuseNext(1);
    await expect(command(ada, 'enrich')).rejects.toThrow('The storage refuses.');
    expect(browser.isWatched()).toBe(true);
    await command(ada, 'enrich');
    expect(browser.isWatched()).toBe(true);
    await browser.time.pass(5 * second);
    expect([stateOf(), browser.isWatched()]).toEqual(['done', false]);
  });

  test('ends the pump’s nap: it is not left for the next look', async () => {
    browser.outx.setWeather({ ...fairWeather, taskMs: hour });
    await command(ada, 'enrich');
    await browser.time.pass(100 * second);
    browser.outx.setWeather({ ...fairWeather, taskMs: 0 });
    const grace = slugOf('grace-hopper');
    await command(grace, 'enrich');
    await browser.time.pass(1.2 * second);
    expect(stateOf(grace)).toBe('done');
  });
});

describe('many wishes at once', () => {
  test('fifty for one profile, from any page and the alarm, make one task', async () => {
    const fetchCommands = Array.from({ length: 50 }, () => {
      browser.wake();
      return browser.command(ada, 'enrich');
    });
    await browser.time.pass(10 * second);
    expect((await Promise.all(fetchCommands)).every((task) => task?.slug === ada)).toBe(true);
    expect(browser.outx.tasks).toHaveLength(1);
    expect(browser.invariants.breaches).toEqual([]);
  });

  test('ten profiles are fetched four at a time', async () => {
    browser.outx.setWeather({ ...fairWeather, travelMs: second });
    for (const slug of people) void browser.command(slug, 'enrich');
    await browser.time.pass(minute);
    expect(people.map((slug) => stateOf(slug))).toEqual(people.map(() => 'done'));
    expect(browser.invariants.breaches).toEqual([]);
  });
});

describe('a worker that is stopped', () => {
  test('with a create in the air leaves a question to the person, and sends nothing again', async () => {
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

  test('between polls is woken by the watchdog and goes on with the same task', async () => {
    browser.outx.setWeather({ ...fairWeather, taskMs: 20 * second });
    await command(ada, 'enrich');
    await browser.time.pass(5 * second);
    browser.stop();
    await browser.time.pass(31 * second);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });

  test('is not stopped for idleness while a slow answer is on its way', async () => {
    browser.outx.setWeather({ ...fairWeather, travelMs: 50 * second });
    await command(ada, 'enrich');
    await browser.time.pass(10 * minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });
});

describe('patience', () => {
  test('a task that nobody picks up is asked for ever more rarely, and for 48 hours', async () => {
    browser.outx.setWeather({ ...fairWeather, taskMs: 90 * 24 * hour });
    await command(ada, 'enrich');
    await browser.time.pass(151 * second);
    expect(browser.outx.polls()).toBe(30);
    await browser.time.pass(48 * hour);
    expect(stateOf()).toBe('failed');
    expect(browser.outx.polls()).toBeLessThanOrEqual(30 + 15 + 50 + 47 * 12 + 1);
    browser.outx.hurry();
    await browser.time.pass(2 * second);
    await command(ada, 'enrich');
    await browser.time.pass(2 * second);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
  });

  test('a clock set back by a year costs the plan of one task more, and nothing is lost', async () => {
    browser.outx.setWeather({ ...fairWeather, taskMs: 3 * hour });
    await command(ada, 'enrich');
    await browser.time.pass(hour);
    const before = browser.outx.polls();
    browser.time.jump(-365 * 24 * hour);
    await browser.time.pass(hour);
    expect(browser.outx.polls() - before).toBeLessThanOrEqual(before + 1);
    await browser.time.pass(2 * hour);
    expect(stateOf()).toBe('done');
  });
});
