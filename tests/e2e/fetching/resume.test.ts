import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  badge,
  clickIcon,
  find,
  popup as openPopup,
  openProfile,
  press,
  startWorldWithKey,
  stopWorker,
} from '../harness/world.ts';

const slug = 'maya-lindqvist';

test('worker stopped between create and completion: the profile arrives from one create', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.timing({ pendingMs: 0, processingMs: 600_000 });
  const popup = await clickIcon(world, await openProfile(world, slug));
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  await stopWorker(world);
  world.sandbox.control.complete(slug);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('popup closed during the fetch: the profile is in the history', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, slug);
  world.sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'after', times: 1 });
  const popup = await clickIcon(world, page);
  await world.sandbox.control.waitFor({ kind: 'create', slug, count: 1 });
  await popup.close();
  world.sandbox.control.release();
  await expect.poll(() => badge(world), { timeout: 15_000 }).toBe('✓');

  const again = await clickIcon(world, page);
  await press(again, 'History', 'tab');
  await find(again, 'button', 'Maya Lindqvist');
});

test('worker stopped with the create in flight: the user is asked, and nothing is re-sent', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, slug);
  world.sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'after', times: 1 });
  const popup = await clickIcon(world, page);
  await world.sandbox.control.waitFor({ kind: 'create', slug, count: 1 });
  await stopWorker(world);
  await popup.close();

  const again = await clickIcon(world, page);
  await find(again, 'alert');
  await expect.poll(() => badge(world)).toBe('!');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);

  await press(again, 'Ask again');
  await find(again, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(2);
});

test('browser closed and started again: the profile arrives', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'calling-card-'));
  onTestFinished(() => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 }));
  const world = await startWorldWithKey({
    userDataDir,
    sandbox: { timing: { pendingMs: 0, processingMs: 600_000 } },
  });
  await clickIcon(world, await openProfile(world, slug));
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  const restarted = await world.restart();
  world.sandbox.control.complete(slug);
  const popup = await clickIcon(restarted, await openProfile(restarted, slug));
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
  expect(await openPopup(restarted)).toBeDefined();
});
