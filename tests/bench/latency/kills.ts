import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { clickIcon, openProfile } from '../../harness/user.ts';
import { stopWorker } from '../../harness/worker.ts';
import type { World } from '../../harness/world.ts';
import { strewn } from '../shared/random.ts';
import { inWorld } from './bench-world.ts';
import { watchProfile } from './watch-profile.ts';

interface Kills {
  readonly popup: 'open' | 'closed';
  readonly count: number;
  /** The kills are strewn over so long after the first poll, in ms. */
  readonly withinMs: number;
}

/** Long enough to be still under way when the worker is killed, and when it should be back. */
const takesMs = 600_000;

/** Longer than the alarm's period and the longest pause between polls of a young task. */
const longestMs = 90_000;

/** For each kill of the worker, the time in ms until the server got the next request. */
export function timesToResume(
  build: string,
  { popup, count, withinMs }: Kills,
  random: () => number,
): Promise<number[]> {
  const moments = strewn(count, random).map((share) => share * withinMs);
  return inWorld(build, async (world) => {
    world.sandbox.control.timing({ pendingMs: 0, processingMs: takesMs });
    const times: number[] = [];
    for (const [n, moment] of moments.entries()) {
      const slug = `killed-${popup}-${n}`;
      const page = await openProfile(world, slug);
      const opened = await clickIcon(world, page);
      await world.sandbox.control.waitFor({ kind: 'poll', slug, settled: true });
      if (popup === 'closed') await opened.close();
      await pause(moment);
      await stopWorker(world);
      times.push(await untilNextRequest(world, Date.now()));
      await finish(world, slug, page, opened);
    }
    return times;
  });
}

async function untilNextRequest({ sandbox }: World, killedAt: number): Promise<number> {
  while (Date.now() < killedAt + longestMs) {
    const next = sandbox.control.report().requests.find(({ at }) => at >= killedAt);
    if (next) return next.at - killedAt;
    await pause(20);
  }
  throw new Error(`No request within ${longestMs / 1000} s of the kill.`);
}

/** Lets the task end, so that the next kill finds the alarm set anew. */
async function finish(world: World, slug: string, page: Page, popup: Page): Promise<void> {
  world.sandbox.control.complete(slug);
  const again = popup.isClosed() ? await clickIcon(world, page) : popup;
  await watchProfile(again);
  await again.close();
  await page.close();
}
