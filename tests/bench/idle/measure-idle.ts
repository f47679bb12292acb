import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stopWorker } from '../../harness/worker.ts';
import type { World } from '../../harness/world.ts';
import { cpuTime } from '../latency/cpu-time.ts';
import { enrich } from '../latency/send-commands.ts';
import { fillLibrary } from '../library/fill-library.ts';
import { copyOfBuild, inNewWorld, inWorld, openOwnPage } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import type { Part, PartRun } from '../shared/part.ts';
import { logProgress } from '../shared/report.ts';
import { mean } from '../shared/statistics.ts';
import { countStorageReads, storageReadCount } from './storage-reads.ts';
import { watchWorkerRuns } from './worker-runs.ts';

const profiles = 1_000;

/** The watchdog's period. */
const watchdogMs = 30_000;

/** Long enough for all that an alarm causes. */
const settledMs = 2_000;

/** Longer than the watchdog's period, and than the browser lets an idle worker live. */
const idleMs = { full: 150_000, quick: 35_000 };

/** Measures what the extension does while the user does nothing: without any work, and with a task that waits long. */
export const measureIdle: Part = async (run) => [
  ...(
    await Promise.all([
      inWorld(run.build, (world) => withoutWork(world, run)),
      // nb. A debugger keeps the worker alive, so that it can be asked.
      inWorld(run.build, readsWithoutWork, {}),
    ])
  ).flat(),
  ...(await withLongWaiting(run)),
];

async function withoutWork(world: World, { isQuick }: PartRun): Promise<Figure[]> {
  await fillLibrary(world, profiles);
  const page = await openOwnPage(world, 'options');
  await stopWorker(world);
  const runs = await watchWorkerRuns(world);
  const ms = isQuick ? idleMs.quick : idleMs.full;
  logProgress(`Doing nothing for ${ms / 1000} s.`);
  await delay(ms);
  const starts = runs.starts();
  await runs.end();
  const alarms = await page.evaluate(() => chrome.alarms.getAll());
  const what = 'nothing to do';
  return [
    figure(`${what}: worker started`, '', [starts], { bounds: { max: 0 } }),
    figure(`${what}: alarms`, '', [alarms.length], { bounds: { max: 0 } }),
  ];
}

async function readsWithoutWork(world: World): Promise<Figure[]> {
  await fillLibrary(world, profiles);
  // nb. What the start of the worker and the saved key have begun ends before.
  await delay(5_000);
  await countStorageReads(world);
  const ms = 30_000;
  logProgress(`Counting reads for ${ms / 1000} s.`);
  await delay(ms);
  const reads = await storageReadCount(world);
  return [figure('nothing to do: storage reads', '', [reads], { bounds: { max: 0 } })];
}

async function withLongWaiting({ build, isQuick }: PartRun): Promise<Figure[]> {
  const times = isQuick ? 4 : 12;
  const plain = copyOfBuild(build);
  writeFileSync(join(plain, 'background.js'), 'chrome.alarms.onAlarm.addListener(() => {});');
  // nb. No setup guide opens without our background.
  const options = { debugWorker: false, setupGuide: true } as const;
  const baseline = await inNewWorld(plain, (world) => wake(world, times), options);
  const ours = await inWorld(build, async (world) => {
    world.sandbox.control.timing({ pendingMs: 0, processingMs: 24 * 60 * 60 * 1000 });
    await fillLibrary(world, profiles);
    const page = await openOwnPage(world, 'blank');
    await enrich(page, ['waits-long']);
    await world.sandbox.control.waitFor({ kind: 'poll', slug: 'waits-long', settled: true });
    await stopWorker(world);
    await page.evaluate(makeLongWaiting);
    await page.close();
    const each = await wake(world, times);
    return { ...each, atRest: isQuick ? [] : await restFor(world, idleMs.full) };
  });
  const what = 'alarm with a long-waiting task';
  return [
    figure(`${what}: worker started`, '', ours.starts, { bounds: { max: 1 } }),
    figure(`${what}: requests`, '', ours.requests, { bounds: { max: 1 } }),
    figure(`${what}: CPU`, 'ms', ours.cpuMs, {
      baseline: { name: 'worker of one line', values: baseline.cpuMs },
    }),
    // nb. Starting any worker takes the browser about as long as the bound. CPU time comes in steps of 10 ms.
    figure(`${what}: CPU of our own`, 'ms', [mean(ours.cpuMs) - mean(baseline.cpuMs)], {
      bounds: { median: 20 },
    }),
    ...ours.atRest,
  ];
}

/** What the watchdog's alarms cost, which come about as often as the browser stops an idle worker. */
async function restFor(world: World, ms: number): Promise<Figure[]> {
  const alarms = ms / watchdogMs;
  const page = await openOwnPage(world, 'blank');
  // nb. The worker sets the watchdog again.
  await page.evaluate(() => chrome.alarms.create('watchdog', { when: Date.now() }));
  await delay(settledMs);
  const runs = await watchWorkerRuns(world);
  const before = await cpuTime(world.browser);
  logProgress(`Waiting long for ${ms / 1000} s.`);
  await delay(ms);
  const cpuMs = (await cpuTime(world.browser)).renderers - before.renderers;
  const what = 'long-waiting task at rest';
  const figures = [
    figure(`${what}: worker started, of an alarm`, '', [runs.starts() / alarms], {
      bounds: { max: 1 },
    }),
    figure(`${what}: CPU of an alarm`, 'ms', [cpuMs / alarms], { bounds: { median: 20 } }),
  ];
  await runs.end();
  return figures;
}

/** What each of so many alarms costs. nb. They are moved to now, so that the watchdog's period needn't be waited for. */
async function wake(world: World, times: number) {
  const { browser, sandbox } = world;
  const page = await openOwnPage(world, 'blank');
  await stopWorker(world);
  const runs = await watchWorkerRuns(world);
  const [starts, requests, cpuMs]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < times; n++) {
    logProgress(`Waking the worker: ${n + 1} of ${times}.`);
    const before = {
      cpu: await cpuTime(browser),
      starts: runs.starts(),
      sent: sandbox.control.count(),
    };
    await page.evaluate(() => chrome.alarms.create('watchdog', { when: Date.now() }));
    await delay(settledMs);
    cpuMs.push((await cpuTime(browser)).renderers - before.cpu.renderers);
    starts.push(runs.starts() - before.starts);
    requests.push(sandbox.control.count() - before.sent);
    await stopWorker(world);
  }
  await runs.end();
  return { starts, requests, cpuMs };
}

/** In the page: has the open task begun two hours ago, and been asked about just now. */
async function makeLongWaiting(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('calling-card');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = db.transaction('tasks', 'readwrite').objectStore('tasks');
  await new Promise<void>((resolve, reject) => {
    const reading = store.get('waits-long');
    reading.onsuccess = () => {
      const now = Date.now();
      const createdAt = now - 2 * 60 * 60 * 1000;
      const nextPollAt = now + 5 * 60 * 1000;
      const state = 'long-waiting';
      const row = { ...reading.result, state, askedAt: createdAt, createdAt, nextPollAt };
      const writing = store.put(row);
      writing.onsuccess = () => resolve();
      writing.onerror = () => reject(writing.error);
    };
  });
  db.close();
}
