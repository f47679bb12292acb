import { createEngine, type Engine } from '../../../utils/engine/engine.ts';
import type { EnginePorts } from '../../../utils/engine/ports/fetching.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { maxLimits, type RateLimits } from '../../../utils/rate-limit/limits.ts';
import type { FetchCommand } from '../../../utils/task/command.ts';
import { learnedPolls } from '../../../utils/task/learned-polls.ts';
import { createInvariants } from './invariants.ts';
import { createStandInOutx, goodKey } from './stand-in-outx.ts';
import { createStoredTasks } from './stored-tasks.ts';
import { createVirtualTime } from './virtual-time.ts';

interface Worker {
  alive: boolean;
  lastApiCall: number;
  engine: Engine;
}

const never = <T>() => new Promise<T>(() => undefined);

/** The browser's own bounds: the shortest period of an alarm, and how long a worker may be idle. */
const alarmMs = 30_000;
const idleMs = 28_000;
const idleChecksPerAlarm = 6;

export type Browser = ReturnType<typeof createBrowser>;

/**
 * A browser that runs the engine, with OutX behind it: it starts the worker, stops it and wakes it
 * with the watchdog, and reports every step to the invariants. `random` returns numbers in [0, 1) and
 * decides how long each step of the storage takes. `durations`: of past fetches, ms.
 */
export function createBrowser(random: () => number, durations: readonly number[] = []) {
  const time = createVirtualTime();
  const invariants = createInvariants(time, maxLimits);
  const outx = createStandInOutx(time);
  const store = createStoredTasks(invariants.stored);
  const reports: unknown[] = [];
  const changes: (readonly Slug[])[] = [];
  let worker: Worker | undefined;
  let isLocked = false;
  let isOnline = true;
  let hasAccess = true;
  let isWatched = false;
  let apiKey: string | undefined = goodKey;
  let isKeyLocked = false;
  let limits = maxLimits;

  /** A call of a browser API: it takes a while before and after its effect; a stopped worker sees neither. */
  async function perform<T>(caller: Worker, effect: () => T): Promise<T> {
    if (!invariants.called()) return never();
    await delay();
    if (!caller.alive) return never();
    const value = effect();
    await delay();
    return caller.alive ? value : never();
  }

  async function delay(): Promise<void> {
    const ms = Math.max(0, Math.floor(random() * 7) - 3);
    if (ms > 0) await time.sleep(ms);
  }

  async function request<T>(caller: Worker, what: string, send: () => Promise<T>): Promise<T> {
    if (!invariants.called()) return never();
    invariants.departed(what);
    const answer = await send();
    if (!caller.alive) return never();
    invariants.landed(what);
    return answer;
  }

  /** The slug of the task that is being created with this address. */
  const creatingFor = (address: Slug) =>
    [...store.rows.values()].find(
      (task) => task.state === 'creating' && store.address(task.slug) === address,
    )?.slug ?? address;

  const portsOf = (self: Worker): EnginePorts => ({
    tasks: {
      open: () => perform(self, store.open),
      creates: (now) => perform(self, () => store.creates(now)),
      address: (slug) => perform(self, () => store.address(slug)),
      // nb. Posts are fetched over the real stores: see posts.test.ts.
      urn: async () => undefined,
      apply: (slug, event, now, fetched) =>
        perform(self, () => {
          if (fetched && !('version' in fetched)) throw new Error('Posts for a profile.');
          if (store.failsWrites()) invariants.writeFailed(slug, store.rows.get(slug));
          return store.apply(slug, event, now, fetched);
        }),
    },
    outx: {
      createTask: (key, address) => {
        const slug = creatingFor(address);
        return request(self, slug, async () => {
          invariants.creating(slug, store.rows.get(slug));
          const answer = await outx.create(key, address, () => !self.alive);
          if (self.alive) invariants.createAnswered(slug, answer);
          return answer;
        });
      },
      createPostsTask: never,
      pollTask: (key, id) => request(self, id, () => outx.poll(key, id, () => !self.alive)),
    },
    apiKey: () =>
      perform(self, () => {
        if (apiKey === undefined) return { missing: 'key-missing' };
        return isKeyLocked ? { missing: 'key-locked' } : { apiKey };
      }),
    // nb. Nothing is queued here: see queue.test.ts.
    queue: {
      front: async () => ({ state: {}, started: 0 }),
      start: async () => ({ slugs: [] }),
      watched: async () => [],
      plan: async () => undefined,
    },
    pace: () => perform(self, () => ({ limits, timeZone: 'UTC' })),
    learnedPolls: () => perform(self, () => learnedPolls(durations)),
    isOnline: () => isOnline,
    team: { ask: async () => ({ kind: 'create' }) },
    hasAccess: () => perform(self, () => hasAccess),
    now: time.now,
    random,
    sleep: async (ms, signal) => {
      if (!invariants.called()) return never();
      await time.sleep(ms, signal);
      if (!self.alive) return never();
    },
    exclusively: async (work) => {
      if (await perform(self, () => isLocked)) return;
      if (isLocked) return;
      isLocked = true;
      try {
        await work();
      } finally {
        // The browser frees the lock a little after the work has ended.
        await delay();
        if (self.alive) isLocked = false;
      }
    },
    keepAwake: () =>
      perform(self, () => {
        self.lastApiCall = time.elapsed();
      }),
    setWatchdog: (on) =>
      perform(self, () => {
        isWatched = on;
      }),
    wakeAt: async () => undefined,
    changed: (slugs) => changes.push(slugs),
    logActivity: () => undefined,
    report: (error) => {
      if (error instanceof DOMException) reports.push(error);
      else invariants.violation(`reported ${error}`);
    },
  });

  function startedWorker(): Worker {
    if (worker) {
      worker.lastApiCall = time.elapsed();
      return worker;
    }
    const self = { alive: true, lastApiCall: time.elapsed() } as Worker;
    self.engine = createEngine(portsOf(self));
    worker = self;
    void self.engine.pump();
    return self;
  }

  function stop(): void {
    if (!worker) return;
    worker.alive = false;
    worker = undefined;
    isLocked = false;
    invariants.interrupted(store.rows.values());
  }

  /** Stops an idle worker, and rings the watchdog while it is set. */
  async function supervise(): Promise<void> {
    for (let check = 1; ; check += 1) {
      await time.sleep(alarmMs / idleChecksPerAlarm);
      if (worker && time.elapsed() - worker.lastApiCall > idleMs) stop();
      if (isWatched && check % idleChecksPerAlarm === 0) void startedWorker().engine.pump();
    }
  }
  void supervise();

  return {
    time,
    outx,
    store,
    invariants,
    /** The errors that the engine reported. */
    reports: reports as readonly unknown[],
    /** The slugs of each change that the engine announced. */
    changes: changes as readonly (readonly Slug[])[],
    isWatched: () => isWatched,

    /** A page sends a command. Resolves once it is stored; never if the worker is stopped before. */
    command: (slug: Slug, command: FetchCommand) => startedWorker().engine.command(slug, command),

    /** Any event of the browser that wakes the worker. */
    wake: () => void startedWorker().engine.pump(),

    /** The browser stops the worker, whatever it is doing. */
    stop,

    /** Sets the wall clock forward or back. */
    jump(ms: number): void {
      time.jump(ms);
      invariants.jumped(ms);
    },

    setOnline(is: boolean): void {
      isOnline = is;
      outx.setReachable(is);
      if (is) void startedWorker().engine.pump();
    },

    /** The user gives or withdraws the access to OutX. Without it, every request would fail. */
    setAccess(has: boolean): void {
      hasAccess = has;
      outx.setReachable(has);
      if (has) void startedWorker().engine.pump();
    },

    setLimits(next: RateLimits): void {
      limits = next;
      invariants.limited(next);
      void startedWorker().engine.pump();
    },

    /** A page saves a key, or deletes the stored one. */
    async saveKey(key: string | undefined): Promise<void> {
      const self = startedWorker();
      apiKey = key;
      isKeyLocked = false;
      await perform(self, () => undefined);
      if (key !== undefined) await self.engine.keyReady('key-saved');
    },

    /** A page or the time without use locks the key. */
    lockKey(): void {
      isKeyLocked = true;
    },

    /** A page unlocks the key. */
    async unlockKey(): Promise<void> {
      const self = startedWorker();
      isKeyLocked = false;
      await perform(self, () => undefined);
      await self.engine.keyReady('key-unlocked');
    },
  };
}
