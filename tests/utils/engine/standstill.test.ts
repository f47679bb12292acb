import { beforeEach, describe, expect, test } from 'vitest';
import { isOpen } from '../../../utils/task/task.ts';
import { slugOf } from '../profile/slug-of.ts';
import { hour, minute, second } from '../task/tasks.ts';
import { type Browser, createBrowser } from './browser.ts';
import { randomFrom } from './scenario.ts';
import { fairWeather, goodKey } from './stand-in-outx.ts';

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

describe('what stands still', () => {
  test('offline is no failure: an hour of it asks for nothing, and all goes on after it', async () => {
    browser.outx.setWeather({ ...fairWeather, taskMs: 30 * second });
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

  test('a key that OutX rejects pauses everything, and a good one sets it going', async () => {
    void browser.saveKey('outx_bad');
    for (const slug of people) await enrich(slug);
    await browser.time.pass(hour);
    expect(people.map((slug) => holdOf(slug))).toEqual(people.map(() => 'key-rejected'));
    void browser.saveKey(goodKey);
    await browser.time.pass(minute);
    expect(statesOf()).toEqual(people.map(() => 'done'));
  });

  test('of a long queue, OutX is asked with a rejected key by the first few alone', async () => {
    void browser.saveKey('outx_bad');
    for (const slug of people) void browser.command(slug, 'enrich');
    await browser.time.pass(minute);
    expect(people.map((slug) => holdOf(slug))).toEqual(people.map(() => 'key-rejected'));
    expect(browser.outx.creates()).toBeLessThanOrEqual(4);
  });

  test('a person may have a rejected key tried again, for one profile', async () => {
    void browser.saveKey('outx_bad');
    await enrich();
    await browser.time.pass(3 * second);
    await enrich();
    await browser.time.pass(3 * second);
    expect([browser.outx.creates(), holdOf()]).toEqual([2, 'key-rejected']);
  });

  test('an old key’s rejection that comes after a new key was saved holds nothing', async () => {
    void browser.saveKey('outx_bad');
    browser.outx.setWeather({ ...fairWeather, travelMs: 5 * second });
    await enrich();
    await browser.time.pass(second);
    expect(stateOf()).toBe('creating');
    void browser.saveKey(goodKey);
    await browser.time.pass(2 * minute);
    expect(stateOf()).toBe('done');
  });

  test('the wait that OutX asks of one holds the queue, and no longer', async () => {
    browser.outx.setWeather({ ...fairWeather, create: 'rate-limited', retryAfterMs: minute });
    await enrich();
    await browser.time.pass(second);
    browser.outx.setWeather(fairWeather);
    for (const slug of people) await enrich(slug);
    await browser.time.pass(50 * second);
    expect(browser.outx.tasks).toHaveLength(0);
    await browser.time.pass(40 * second);
    expect([...browser.store.rows.values()].filter(isOpen)).toEqual([]);
  });
});

describe('a storage that refuses', () => {
  test('for a moment while a create is in the air costs nothing', async () => {
    browser.outx.setWeather({ ...fairWeather, travelMs: 5 * second });
    await enrich();
    await browser.time.pass(second);
    expect(stateOf()).toBe('creating');
    browser.store.refuseNext(1);
    browser.wake();
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
    expect(browser.reports).toHaveLength(1);
  });

  test('every write, for want of room, is not tried without a pause, and loses no result', async () => {
    await enrich();
    await browser.time.pass(2 * second);
    browser.store.setFull(true);
    await browser.time.pass(2 * minute);
    expect(browser.reports.length).toBeLessThan(120);
    browser.store.setFull(false);
    await browser.time.pass(minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
    expect(browser.invariants.breaches).toEqual([]);
  });

  test('a few times over loses no task: it is asked for again', async () => {
    await enrich();
    await browser.time.pass(2 * second);
    browser.store.refuseNext(4);
    await browser.time.pass(5 * minute);
    expect([stateOf(), browser.outx.tasks.length]).toEqual(['done', 1]);
    expect(browser.reports.length).toBeGreaterThan(0);
  });
});
