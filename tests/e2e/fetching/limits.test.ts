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
  startWorldWithKey,
  t,
  textOf,
  tPattern,
  type World,
} from '../harness/world.ts';

async function setHourly(world: World, limit: number): Promise<void> {
  const options = await openOptions(world);
  await fill(options, t('limit_hour'), String(limit), 'spinbutton');
  await options.keyboard.press('Tab');
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { limits: { perHour: limit } } });
  await options.close();
}

const usage = async (popup: Page) =>
  (await find(popup, 'meter', t('limits_heading'))).evaluate((bar) =>
    bar.getAttribute('aria-valuetext'),
  );

test('a fetch over the limit is queued with its start time, and can ignore the limit', async () => {
  const world = await startWorldWithKey();
  await setHourly(world, 1);
  const first = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await find(first, 'heading', 'Maya Lindqvist');
  await expect.poll(() => usage(first)).toBe(t('limits_usage', '1', '50', '1', '1'));
  await first.close();

  const page = await openProfile(world, 'olga-vetrova');
  const second = await clickIcon(world, page);
  await expect.poll(() => textOf(second, 'status')).toMatch(tPattern('queued_until'));
  expect(await badge(world)).toBe('…');
  expect(world.sandbox.control.count({ kind: 'create', slug: 'olga-vetrova' })).toBe(0);

  await press(second, 'Fetch now anyway');
  await find(second, 'heading', 'Ольга Ветрова');
  await expect.poll(() => usage(second)).toBe(t('limits_usage', '2', '50', '2', '1'));
  expect(world.sandbox.control.count({ kind: 'create', slug: 'olga-vetrova' })).toBe(1);
});

test('a higher limit starts the queued fetches in the order of their commands', async () => {
  const world = await startWorldWithKey();
  await setHourly(world, 1);
  const slugs = ['maya-lindqvist', 'olga-vetrova', 'tomas-okafor'];
  for (const slug of slugs) {
    const popup = await clickIcon(world, await openProfile(world, slug));
    await popup.waitForSelector('article h1, [role=status]');
    await popup.close();
  }
  await setHourly(world, 50);
  await world.sandbox.control.waitFor({ kind: 'create', count: 3 });
  const creates = world.sandbox.control.report().requests.filter(({ kind }) => kind === 'create');
  expect(creates.map(({ slug }) => slug)).toEqual(slugs);
});

test('the options show the activity log, which does not contain the key', async () => {
  const world = await startWorldWithKey();
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await find(popup, 'heading', 'Maya Lindqvist');
  const options = await openOptions(world);
  const log = await textOf(options, 'list', t('activity_heading'));
  expect(log).toContain(t('activity_sending', 'maya-lindqvist'));
  expect(log).toContain(t('activity_accepted', 'maya-lindqvist'));
  expect(log).toContain(t('activity_completed', 'maya-lindqvist'));
  expect(await options.content()).not.toMatch(/outx_|Northwind/);
});
