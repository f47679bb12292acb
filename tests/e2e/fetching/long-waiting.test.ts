import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  clickIcon,
  find,
  openOptions,
  openProfile,
  startWorldWithKey,
  t,
  textOf,
  type World,
} from '../harness/world.ts';

const slug = 'maya-lindqvist';
const hour = 60 * 60 * 1000;

/** Moves the task's start back by `ms`, and makes a poll due now. Returns the options page. */
async function ageTask(world: World, ms: number): Promise<Page> {
  const options = await openOptions(world);
  await options.evaluate(
    (slug, ms) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('calling-card');
        request.onsuccess = () => {
          const tx = request.result.transaction('tasks', 'readwrite');
          const tasks = tx.objectStore('tasks');
          const task = tasks.get(slug);
          task.onsuccess = () =>
            tasks.put({
              ...task.result,
              createdAt: task.result.createdAt - ms,
              nextPollAt: Date.now(),
            });
          tx.oncomplete = () => {
            request.result.close();
            resolve();
          };
          tx.onerror = reject;
        };
      }),
    slug,
    ms,
  );
  return options;
}

const badgeOfOtherTabs = async (world: World) =>
  (await world.worker()).evaluate(() => chrome.action.getBadgeText({}));

test('a task without a browser is long-waiting, and a result hours later shows in the badge', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.timing({ pendingMs: 600_000 });
  const page = await openProfile(world, slug);
  await clickIcon(world, page);
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  await ageTask(world, 3 * hour);

  const popup = await clickIcon(world, page);
  await expect
    .poll(() => textOf(popup, 'status'), { timeout: 15_000 })
    .toContain(t('stage_long_waiting'));
  expect(await textOf(popup, 'status')).toContain(t('stage_long_waiting_text'));
  await find(popup, 'button', 'Cancel');
  await popup.close();

  world.sandbox.control.complete(slug);
  const options = await ageTask(world, 0);
  await options.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'wake', timestamp: 0 }));
  await expect.poll(() => badgeOfOtherTabs(world)).toBe('1');
  const again = await clickIcon(world, page);
  await find(again, 'heading', 'Maya Lindqvist');
  await expect.poll(() => badgeOfOtherTabs(world)).toBe('');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('a task expires after 48 hours, and Try again resumes it by its id', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.timing({ pendingMs: 600_000 });
  const page = await openProfile(world, slug);
  await clickIcon(world, page);
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  await ageTask(world, 49 * hour);

  const popup = await clickIcon(world, page);
  await expect
    .poll(() => textOf(popup, 'alert'), { timeout: 15_000 })
    .toContain(t('failure_expired'));
  world.sandbox.control.complete(slug);
  await popup.locator('::-p-aria([name="Try again"][role="button"])').click();
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});
