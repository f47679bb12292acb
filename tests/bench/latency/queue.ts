import { setTimeout as delay } from 'node:timers/promises';
import type { World } from '../../harness/world.ts';
import { inWorld, openOwnPage } from '../shared/bench-world.ts';
import { cpuBetween, cpuTime } from './cpu-time.ts';
import { enrich, setHighestLimits } from './send-commands.ts';
import { measureHeap } from './worker-heap.ts';

const idleMs = 10_000;
const taskMs = 8_000;

/** This long without a request, longer than the time between two polls, means that all is done. */
const quietMs = 5_000;
const maxMs = 180_000;

/**
 * Sends commands for `count` profiles at once, with the highest limits that the user can choose.
 * Measures four phases: idle before, sending the commands, running those that the limits allow, and
 * idle with the rest queued.
 */
export function queueAtOnce(build: string, count: number) {
  const run = async (world: World) => {
    const { sandbox } = world;
    sandbox.control.timing({ pendingMs: taskMs / 2, processingMs: taskMs / 2 });
    const options = await openOwnPage(world, 'options');
    await setHighestLimits(options);
    await options.close();

    const idle = await measure(world, () => delay(idleMs));
    const sending = await measure(world, async () => {
      const page = await openOwnPage(world, 'options');
      await enrich(
        page,
        Array.from({ length: count }, (_, n) => `queued-${n}`),
      );
      await page.close();
    });
    const running = await measure(world, () => untilQuiet(world));
    const queued = await measure(world, () => delay(idleMs));
    const { maxInFlight, tasks } = sandbox.control.report();
    const started = tasks.length;
    return { commands: count, started, maxInFlight, idle, sending, running, queued };
  };
  // nb. With a debugger on the worker: otherwise its heap can't be measured.
  return inWorld(build, run, {});
}

/** Measures a phase: its duration, CPU time, requests and the worker's peak heap. */
async function measure(world: World, phase: () => Promise<unknown>) {
  const { browser, sandbox } = world;
  const heapPeak = await measureHeap(world);
  const before = await cpuTime(browser);
  const requestsBefore = sandbox.control.count();
  const startedAt = Date.now();
  await phase();
  const tookMs = Date.now() - startedAt;
  const requests = sandbox.control.count() - requestsBefore;
  const cpu = cpuBetween(before, await cpuTime(browser));
  return { tookMs, ...cpu, requests, heapPeakKb: heapPeak() };
}

async function untilQuiet({ sandbox }: World): Promise<void> {
  const startedAt = Date.now();
  while (Date.now() < startedAt + maxMs) {
    const newest = sandbox.control.report().requests.at(-1)?.at ?? startedAt;
    if (Date.now() - newest > quietMs) return;
    await delay(200);
  }
  throw new Error(`Still sending requests after ${maxMs / 1000} s.`);
}
