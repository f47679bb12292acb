import { expect, test } from 'vitest';
import {
  clickIcon,
  find,
  openOptions,
  openProfile,
  press,
  startWorldWithKey,
} from '../harness/world.ts';

const slug = 'maya-lindqvist';

test('many clicks from many pages send one create', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.timing({ pendingMs: 0, processingMs: 600_000 });
  const page = await openProfile(world, slug);
  for (let click = 0; click < 3; click++) {
    const popup = await clickIcon(world, page);
    await find(popup, 'status');
    await popup.close();
  }
  const others = await Promise.all([openOptions(world), openOptions(world), openOptions(world)]);
  await Promise.all(
    others.map((other) =>
      other.evaluate(
        (slug) =>
          Promise.all(
            Array.from({ length: 20 }, (_, id) =>
              chrome.runtime.sendMessage({
                id,
                type: 'command',
                timestamp: 0,
                data: { slug, command: 'enrich' },
              }),
            ),
          ),
        slug,
      ),
    ),
  );
  const popup = await clickIcon(world, page);
  world.sandbox.control.complete(slug);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
  expect(world.sandbox.control.report().maxInFlight).toBe(1);
});

test('with fetch-on-open turned off, nothing is fetched before a click on Fetch profile', async () => {
  const world = await startWorldWithKey();
  const options = await openOptions(world);
  await press(options, 'Fetch as soon as I open the popup', 'checkbox');
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { fetchOnOpen: false } });

  const popup = await clickIcon(world, await openProfile(world, slug));
  await find(popup, 'button', 'Fetch profile');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(0);
  await press(popup, 'Fetch profile');
  await find(popup, 'heading', 'Maya Lindqvist');
});

test('Fetch profile after Cancel resumes the existing task instead of creating another', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.timing({ pendingMs: 0, processingMs: 600_000 });
  const popup = await clickIcon(world, await openProfile(world, slug));
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  await press(popup, 'Cancel');
  await press(popup, 'Fetch profile');
  world.sandbox.control.complete(slug);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});
