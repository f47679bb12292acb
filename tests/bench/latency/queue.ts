import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../../harness/world.ts';
import { cpuBetween, cpuTime } from '../shared/processes.ts';
import { watchHeap } from '../shared/worker-heap.ts';
import { inWorld, openOwnPage } from './bench-world.ts';
import { allowMost, enrich } from './commands.ts';

const restMs = 10_000;
const takesMs = 8_000;

/** So long without a request, and longer than the pause between two polls, means that it is over. */
const quietMs = 5_000;
const longestMs = 180_000;

/**
 * Asks for `count` profiles at once, with the pace at the most a person may allow, and measures four
 * stretches: at rest before, the asking, the running of those that the pace lets through, and at rest
 * with the others queued.
 */
export function queueAtOnce(build: string, count: number) {
  const work = async (world: World) => {
    const { sandbox } = world;
    sandbox.control.timing({ pendingMs: takesMs / 2, processingMs: takesMs / 2 });
    const options = await openOwnPage(world, 'options');
    await allowMost(options);
    await options.close();

    const idle = await measured(world, () => pause(restMs));
    const asking = await measured(world, async () => {
      const page = await openOwnPage(world, 'options');
      await enrich(
        page,
        Array.from({ length: count }, (_, n) => `queued-${n}`),
      );
      await page.close();
    });
    const running = await measured(world, () => quiet(world));
    const waiting = await measured(world, () => pause(restMs));
    const { maxInFlight, tasks } = sandbox.control.report();
    return { asked: count, ran: tasks.length, maxInFlight, idle, asking, running, waiting };
  };
  // nb. With a debugger on the worker: its heap cannot be seen otherwise.
  return inWorld(build, work, {});
}

/** What a stretch took: time, CPU time, requests, the worker's heap at its highest. */
async function measured(world: World, stretch: () => Promise<unknown>) {
  const { browser, sandbox } = world;
  const heap = await watchHeap(world);
  const before = await cpuTime(browser);
  const requestsBefore = sandbox.control.count();
  const startedAt = Date.now();
  await stretch();
  const tookMs = Date.now() - startedAt;
  const requests = sandbox.control.count() - requestsBefore;
  const cpu = cpuBetween(before, await cpuTime(browser));
  return { tookMs, ...cpu, requests, heapPeakKb: heap() };
}

async function quiet({ sandbox }: World): Promise<void> {
  const startedAt = Date.now();
  while (Date.now() < startedAt + longestMs) {
    const newest = sandbox.control.report().requests.at(-1)?.at ?? startedAt;
    if (Date.now() - newest > quietMs) return;
    await pause(200);
  }
  throw new Error(`Still asking after ${longestMs / 1000} s.`);
}
