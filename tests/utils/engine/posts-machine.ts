import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from '../../../sandbox/server.ts';
import { createEngine } from '../../../utils/engine/engine.ts';
import type { EnginePorts } from '../../../utils/engine/ports/fetching.ts';
import { createOutxClient } from '../../../utils/outx/outx-client.ts';
import { defaultLimits, type RateLimits } from '../../../utils/rate-limit/limits.ts';
import { goodKey } from '../outx/clients.ts';
import { openEmptyStores } from '../store/store.ts';

/** The key can be used, or why not. */
type KeyState = 'open' | 'key-missing' | 'key-locked';

/** How long the engine sleeps while it only waits for what is in flight, ms: that takes no time here. */
const longestSleepMs = 20_000;

/** The engine over the real stores and, over HTTP, the sandbox. Time passes only where the engine waits for it. */
export function createPostsMachine(sandbox: Sandbox, start: number) {
  const stores = openEmptyStores();
  const reports: unknown[] = [];
  let now = start;
  let limits: RateLimits = defaultLimits;
  let key: KeyState = 'open';
  const outx = createOutxClient({
    fetch,
    baseUrl: sandbox.apiUrl,
    now: () => now,
    createTimeoutMs: 30_000,
    pollTimeoutMs: 30_000,
  });
  const ports: EnginePorts = {
    tasks: stores.tasks,
    queue: stores.queue,
    outx,
    apiKey: async () => (key === 'open' ? { apiKey: goodKey } : { missing: key }),
    pace: async () => ({ limits, timeZone: 'UTC' }),
    learnedPolls: async () => undefined,
    isOnline: () => true,
    team: { ask: async () => ({ kind: 'create' }) },
    hasAccess: async () => true,
    now: () => now,
    random: () => 0.5,
    sleep: async (ms) => {
      await delay(1);
      if (ms < longestSleepMs) now += ms;
    },
    exclusively: (work) => work(),
    keepAwake: async () => undefined,
    setWatchdog: async () => undefined,
    wakeAt: async () => undefined,
    changed: () => {},
    logActivity: () => {},
    report: (error) => reports.push(error),
  };

  return {
    stores,
    reports,
    now: () => now,
    /** Lets time pass during which the worker doesn't run. */
    pass(ms: number) {
      now += ms;
    },
    setLimits(next: RateLimits) {
      limits = next;
    },
    setKey(next: KeyState) {
      key = next;
    },
    /** A worker as it starts. */
    startWorker: () => createEngine({ ...ports, exclusively: oneAtATime() }),
  };
}

/** Runs work unless it is running. A call during it waits for it. */
function oneAtATime(): EnginePorts['exclusively'] {
  let running: Promise<void> | undefined;
  return async (work) => {
    if (running) return running;
    running = work();
    await running.finally(() => {
      running = undefined;
    });
  };
}
