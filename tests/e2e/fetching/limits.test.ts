import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  badge,
  clickIcon,
  fill,
  find,
  openOptions,
  openProfile,
  press,
  saveKey,
  startWorld,
  textOf,
  type World,
} from '../harness/world.ts';

async function setHourly(world: World, limit: number): Promise<void> {
  const options = await openOptions(world);
  await fill(options, 'Profiles an hour', String(limit), 'spinbutton');
  await options.keyboard.press('Tab');
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { limits: { perHour: limit } } });
  await options.close();
}

const usage = async (popup: Page) =>
  (await find(popup, 'meter', 'Pace')).evaluate((bar) => bar.getAttribute('aria-valuetext'));

test('over the pace a fetch waits in line with a stated time, and can be sent anyway', async () => {
  const world = await startWorld();
  await saveKey(world);
  await setHourly(world, 1);
  const first = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await find(first, 'heading', 'Maya Lindqvist');
  await expect.poll(() => usage(first)).toBe('1 of 50 today · 1 of 1 this hour');
  await first.close();

  const page = await openProfile(world, 'olga-vetrova');
  const second = await clickIcon(world, page);
  await expect.poll(() => textOf(second, 'status')).toMatch(/In line: its turn is at \d/);
  expect(await badge(world)).toBe('…');
  expect(world.sandbox.control.count({ kind: 'create', slug: 'olga-vetrova' })).toBe(0);

  await press(second, 'Fetch now anyway');
  await find(second, 'heading', 'Ольга Ветрова');
  await expect.poll(() => usage(second)).toBe('2 of 50 today · 2 of 1 this hour');
  expect(world.sandbox.control.count({ kind: 'create', slug: 'olga-vetrova' })).toBe(1);
});

test('a wider pace lets those in line go, in the order in which they were asked for', async () => {
  const world = await startWorld();
  await saveKey(world);
  await setHourly(world, 1);
  const slugs = ['maya-lindqvist', 'olga-vetrova', 'tomas-okafor'];
  for (const slug of slugs) {
    const popup = await clickIcon(world, await openProfile(world, slug));
    await popup.waitForSelector('h1, [role=status]');
    await popup.close();
  }
  await setHourly(world, 50);
  await world.sandbox.control.waitFor({ kind: 'create', count: 3 });
  const creates = world.sandbox.control.report().requests.filter(({ kind }) => kind === 'create');
  expect(creates.map(({ slug }) => slug)).toEqual(slugs);
});

test('what the engine did can be read in the options, and holds no key', async () => {
  const world = await startWorld();
  await saveKey(world);
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await find(popup, 'heading', 'Maya Lindqvist');
  const options = await openOptions(world);
  const log = await textOf(options, 'list', 'Activity');
  expect(log).toMatch(/Sending the request for maya-lindqvist/);
  expect(log).toMatch(/OutX has the task for maya-lindqvist/);
  expect(log).toMatch(/The profile of maya-lindqvist arrived/);
  expect(await options.content()).not.toMatch(/outx_|Northwind/);
});
