import { expect, test } from 'vitest';
import {
  badge,
  clickIcon,
  find,
  openProfile,
  press,
  startWorldWithKey,
  t,
  textOf,
} from '../harness/world.ts';

test('one click fetches the profile, and the badge shows the progress', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  await expect.poll(() => badge(world)).toBe('+');
  world.sandbox.control.fault({
    at: 'poll',
    kind: 'hold',
    slug: 'maya-lindqvist',
    moment: 'after',
    times: 1,
  });

  const popup = await clickIcon(world, page);
  await expect.poll(() => textOf(popup, 'status')).toContain(t('stage_waiting'));
  await world.sandbox.control.waitFor({ kind: 'poll', slug: 'maya-lindqvist', count: 1 });
  expect(await badge(world)).toBe('…');
  world.sandbox.control.release();

  expect(await textOf(popup, 'heading', 'Maya Lindqvist')).toBe('Maya Lindqvist');
  for (const section of ['about', 'experience', 'education', 'skills'] as const) {
    await find(popup, 'heading', t(`section_${section}`));
  }
  await expect.poll(() => badge(world)).toBe('✓');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('a profile in the nested shape is shown too, and two clicks fetch its posts once', async () => {
  const world = await startWorldWithKey();
  const popup = await clickIcon(world, await openProfile(world, 'tomas-okafor'));
  await find(popup, 'heading', 'Tomás Okafor');
  await find(popup, 'heading', t('section_experience'));

  const button = await find(popup, 'button', 'Fetch recent posts');
  await button.evaluate((element) => {
    (element as HTMLElement).click();
    (element as HTMLElement).click();
  });
  await find(popup, 'button', t('posts_fetch_again'));
  expect(await popup.$eval('.posts', (list) => list.textContent)).toContain('Payday');
  const { control } = world.sandbox;
  const slug = 'urn:li:fsd_profile:ACoAABx7TomQ2okAf0rB9nWc3LsBnPrtGLxYz12';
  expect([control.count({ kind: 'create', slug }), control.count({ kind: 'create' })]).toEqual([
    1, 2,
  ]);
  expect(await badge(world)).toBe('✓');
});

test('hostile text is shown as text', async () => {
  const world = await startWorldWithKey();
  const popup = await clickIcon(world, await openProfile(world, 'mallory-markup'));
  await popup.waitForSelector('article h1');
  const harm = await popup.evaluate(() => ({
    injected: document.querySelectorAll('#app img, #app script, #app iframe').length,
    links: [...document.querySelectorAll('a')].map((link) => link.protocol),
  }));
  expect(harm.injected).toBe(0);
  expect(harm.links.filter((protocol) => protocol !== 'https:')).toEqual([]);
});

test('a saved profile is shown at once, and only fetched again by Refresh', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  const first = await clickIcon(world, page);
  await find(first, 'heading', 'Maya Lindqvist');
  await first.close();

  const second = await clickIcon(world, page);
  await find(second, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);

  await press(second, 'Refresh');
  await world.sandbox.control.waitFor({ kind: 'create', count: 2 });
  await find(second, 'heading', 'Maya Lindqvist');
  await find(second, 'button', 'Refresh');
  await expect.poll(() => badge(world)).toBe('✓');
});

test('the history lists fetched profiles, newest first, and opens them', async () => {
  const world = await startWorldWithKey();
  for (const [slug, name] of [
    ['maya-lindqvist', 'Maya Lindqvist'],
    ['olga-vetrova', 'Ольга Ветрова'],
  ] as const) {
    const popup = await clickIcon(world, await openProfile(world, slug));
    await find(popup, 'heading', name);
    await popup.close();
  }
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  await expect.poll(() => badge(world)).toBe('');

  const popup = await clickIcon(world, feed);
  await find(popup, 'list', 'History');
  const names = await popup.$$eval('[aria-label="History"] button', (buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent),
  );
  expect(names).toHaveLength(2);
  expect(names[0]).toContain('Ольга Ветрова');
  await press(popup, 'Maya Lindqvist');
  await find(popup, 'heading', 'Maya Lindqvist');
});
