import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  clickIcon,
  find,
  openOptions,
  openProfile,
  saveKey,
  startWorld,
  textOf,
  type World,
} from '../harness/world.ts';

const slug = 'maya-lindqvist';
const hour = 60 * 60 * 1000;

/** Dates the waiting task back, as if OutX had accepted it so long ago and a poll were due. */
async function ageTask(world: World, ms: number): Promise<Page> {
  const options = await openOptions(world);
  await options.evaluate(
    (slug, ms) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('calling-card');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('tasks', 'readwrite');
          const tasks = tx.objectStore('tasks');
          const reading = tasks.get(slug);
          reading.onsuccess = () =>
            tasks.put({
              ...reading.result,
              createdAt: reading.result.createdAt - ms,
              nextPollAt: Date.now(),
            });
          tx.oncomplete = () => {
            opening.result.close();
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

const badgeElsewhere = async (world: World) =>
  (await world.worker()).evaluate(() => chrome.action.getBadgeText({}));

test('after the first minutes it is still waiting, and a result after hours raises the badge', async () => {
  const world = await startWorld({ sandbox: { timing: { pendingMs: 600_000 } } });
  await saveKey(world);
  const page = await openProfile(world, slug);
  await clickIcon(world, page);
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  await ageTask(world, 3 * hour);
  const polls = world.sandbox.control.count({ kind: 'poll', slug });
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: polls + 1, timeoutMs: 10_000 });

  const popup = await clickIcon(world, page);
  await expect.poll(() => textOf(popup, 'status')).toMatch(/Still waiting.*48 hours/s);
  await find(popup, 'button', 'Cancel');
  await popup.close();

  world.sandbox.control.complete(slug);
  const options = await ageTask(world, 0);
  await options.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'wake', timestamp: 0 }));
  await expect.poll(() => badgeElsewhere(world)).toBe('1');
  const again = await clickIcon(world, page);
  await find(again, 'heading', 'Maya Lindqvist');
  await expect.poll(() => badgeElsewhere(world)).toBe('');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('after 48 hours it is given up with its id kept, and taken up again when the person asks', async () => {
  const world = await startWorld({ sandbox: { timing: { pendingMs: 600_000 } } });
  await saveKey(world);
  const page = await openProfile(world, slug);
  await clickIcon(world, page);
  await world.sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  await ageTask(world, 49 * hour);

  const popup = await clickIcon(world, page);
  await expect.poll(() => textOf(popup, 'alert'), { timeout: 15_000 }).toMatch(/within 48 hours/);
  world.sandbox.control.complete(slug);
  await popup.locator('::-p-aria([name="Try again"][role="button"])').click();
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});
