import type { Page } from 'puppeteer-core';
import { stopWorker } from '../../harness/worker.ts';
import type { World } from '../../harness/world.ts';
import { grow } from '../scale/grow.ts';
import { inWorld, openOwnPage } from '../shared/bench-world.ts';
import { figure } from '../shared/figure.ts';
import type { Part } from '../shared/part.ts';
import { logProgress } from '../shared/report.ts';
import { fillQueue } from './fill-queue.ts';

/** A world with so many people in its queue and its library, and the times that its worker took to start, ms. */
interface FilledWorld {
  readonly queued: number;
  readonly profiles: number;
  readonly world: World;
  readonly page: Page;
  readonly times: number[];
}

/**
 * Measures how long a stopped worker takes to answer a command, which it does once it has started and
 * looked into the database, with this many people in the queue and this many in the library, beside none.
 */
export const measureWorker: Part = async ({ build, numbers, isQuick }) => {
  const few = isQuick ? 1_000 : 10_000;
  const [queued = few, profiles = isQuick ? few : 100_000] = numbers;
  const sizes = [
    { queued: 0, profiles: 0 },
    { queued, profiles: 0 },
    { queued, profiles },
  ];
  return inFilledWorlds(build, sizes, async (all) => {
    // nb. Alternating, so that other load on the machine affects all equally.
    for (let n = 0; n < (isQuick ? 15 : 25); n++) {
      for (const { world, page, times } of all) {
        await stopWorker(world);
        times.push(await timeCommand(page));
      }
    }
    const baseline = { name: 'empty', values: all[0]?.times ?? [] };
    return all.map(({ queued, profiles, times }, n) => {
      const name = `worker stopped → command answered, ${queued} queued, ${profiles} profiles`;
      return n === 0
        ? figure(name, 'ms', times)
        : figure(name, 'ms', times, { bounds: { ratio: 1.2 }, baseline });
    });
  });
};

/** Runs `measure` with a world for each size, all at the same time. */
async function inFilledWorlds<Result>(
  build: string,
  [size, ...others]: readonly Pick<FilledWorld, 'queued' | 'profiles'>[],
  measure: (all: readonly FilledWorld[]) => Promise<Result>,
): Promise<Result> {
  if (size === undefined) return measure([]);
  return inWorld(build, async (world) => {
    logProgress(`Filling a library with ${size.profiles}, and the queue with ${size.queued}.`);
    const page = await openOwnPage(world, 'options');
    const { profiles } = size;
    await grow(page, { from: 0, to: profiles, maxRecords: profiles, maxQueued: 0 });
    await fillQueue(page, size.queued);
    const filled = { ...size, world, page, times: [] };
    return inFilledWorlds(build, others, (all) => measure([filled, ...all]));
  });
}

/** Times a command that changes nothing: it cancels the fetch of somebody who isn't fetched. */
export const timeCommand = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const data = { slug: 'nobody-at-all', command: 'cancel' };
    const began = performance.now();
    await chrome.runtime.sendMessage({ id: 1, type: 'command', data, timestamp: Date.now() });
    return performance.now() - began;
  });
