import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { clickIcon, openProfile } from '../../harness/user.ts';
import { stopWorker } from '../../harness/worker.ts';
import type { World } from '../../harness/world.ts';
import { inWorld } from '../shared/bench-world.ts';
import { spreadEvenly } from '../shared/random.ts';
import { waitForProfile } from './wait-for-profile.ts';

interface Kills {
  readonly popup: 'open' | 'closed';
  readonly count: number;
  /** The kills are spread over this many ms after the first poll. */
  readonly withinMs: number;
}

/** Long enough for the task to be open when the worker is killed and when it is back. */
const taskMs = 600_000;

/** Longer than the alarm's period and the longest time between polls of a new task. */
const maxResumeMs = 90_000;

/** Kills the worker `count` times. Returns the ms until the server got the next request each time. */
export function timesToResume(
  build: string,
  { popup, count, withinMs }: Kills,
  random: () => number,
): Promise<number[]> {
  const delays = spreadEvenly(count, random).map((share) => share * withinMs);
  return inWorld(build, async (world) => {
    world.sandbox.control.timing({ pendingMs: 0, processingMs: taskMs });
    const times: number[] = [];
    for (const [n, delayMs] of delays.entries()) {
      const slug = `killed-${popup}-${n}`;
      const page = await openProfile(world, slug);
      const opened = await clickIcon(world, page);
      await world.sandbox.control.waitFor({ kind: 'poll', slug, settled: true });
      if (popup === 'closed') await opened.close();
      await delay(delayMs);
      await stopWorker(world);
      times.push(await timeToNextRequest(world, Date.now()));
      await finish(world, slug, page, opened);
    }
    return times;
  });
}

async function timeToNextRequest({ sandbox }: World, killedAt: number): Promise<number> {
  while (Date.now() < killedAt + maxResumeMs) {
    const next = sandbox.control.report().requests.find(({ at }) => at >= killedAt);
    if (next) return next.at - killedAt;
    await delay(20);
  }
  throw new Error(`No request within ${maxResumeMs / 1000} s of the kill.`);
}

/** Completes the task, so that the alarm starts again for the next kill. */
async function finish(world: World, slug: string, page: Page, popup: Page): Promise<void> {
  world.sandbox.control.complete(slug);
  const opened = popup.isClosed() ? await clickIcon(world, page) : popup;
  await waitForProfile(opened);
  await opened.close();
  await page.close();
}
