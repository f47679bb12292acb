import type { Page } from 'puppeteer-core';
import { stopWorker } from '../../harness/worker.ts';
import type { World } from '../../harness/world.ts';
import { copyOfBuild, inWorld, openOwnPage } from '../shared/bench-world.ts';
import { logProgress, printCase } from '../shared/report.ts';
import { median, quantile, rounded } from '../shared/statistics.ts';

const sizes = [0, 1_000, 10_000];
const starts = 25;

/** A world with this many people in its queue, and the times that its worker took to start. */
interface QueuedWorld {
  readonly queued: number;
  readonly world: World;
  readonly page: Page;
  readonly times: number[];
}

/**
 * Measures how long a stopped worker takes to answer a command, which it does once it has started and
 * looked into the database, with a queue of several sizes.
 */
async function main(): Promise<void> {
  await withQueues(copyOfBuild(), sizes, [], async (all) => {
    // nb. Alternating, so that other load on the machine affects all sizes equally.
    for (let n = 0; n < starts; n++) {
      for (const { world, page, times } of all) {
        await stopWorker(world);
        times.push(await timeCommand(page));
      }
    }
    const empty = median(all[0]?.times ?? []);
    for (const { queued, times } of all) {
      const ratio = rounded(median(times) / empty, 2);
      printCase('queue', {
        queued,
        starts: times.length,
        answerMs: { median: rounded(median(times), 1), p95: rounded(quantile(times, 0.95), 1) },
        ratioToEmpty: ratio,
        expected: 'at most 1.2 times the empty queue',
        met: ratio <= 1.2,
      });
    }
  });
}

async function withQueues(
  build: string,
  [queued, ...others]: readonly number[],
  ready: readonly QueuedWorld[],
  measure: (all: readonly QueuedWorld[]) => Promise<void>,
): Promise<void> {
  if (queued === undefined) return measure(ready);
  await inWorld(build, async (world) => {
    const page = await openOwnPage(world, 'options');
    logProgress(`Queueing ${queued} people.`);
    await page.evaluate(fillQueue, queued);
    await withQueues(build, others, [...ready, { queued, world, page, times: [] }], measure);
  });
}

/** In the page: queues people, paused, so that none is fetched meanwhile. */
async function fillQueue(count: number): Promise<void> {
  const send = async (data: object) => {
    const message = { id: 1, type: 'editQueue', data, timestamp: Date.now() };
    const { res } = await chrome.runtime.sendMessage(message);
    if (!res.ok) throw new Error('The background refused.');
  };
  await send({ kind: 'pause' });
  const slugs = Array.from({ length: count }, (_, n) => `queued-person-${n}`);
  await send({ kind: 'add', slugs, refresh: [] });
}

/** Times a command that changes nothing: it cancels the fetch of somebody who isn't fetched. */
const timeCommand = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const data = { slug: 'nobody-at-all', command: 'cancel' };
    const began = performance.now();
    await chrome.runtime.sendMessage({ id: 1, type: 'command', data, timestamp: Date.now() });
    return performance.now() - began;
  });

await main();
