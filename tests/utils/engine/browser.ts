import { createEngine, type Engine } from '../../../utils/engine/engine.ts';
import type { EnginePorts } from '../../../utils/engine/ports/fetching.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { maxLimits, type RateLimits } from '../../../utils/rate-limit/limits.ts';
import type { FetchCommand } from '../../../utils/task/command.ts';
import { createInvariants } from './invariants.ts';
import { createStandInOutx, goodKey } from './stand-in-outx.ts';
import { createStoredTasks } from './stored-tasks.ts';
import { createVirtualTime } from './virtual-time.ts';

interface Worker {
  alive: boolean;
  lastSign: number;
  engine: Engine;
}

const never = <T>() => new Promise<T>(() => undefined);

/** The browser's own figures: how often an alarm rings at most, how long a worker may be idle. */
const alarmMs = 30_000;
const idleMs = 28_000;
const looksInAnAlarm = 6;

export type Browser = ReturnType<typeof createBrowser>;

/**
 * A browser with the engine in it, and OutX beyond: it starts the worker, stops it, wakes it by the
 * watchdog, and has a referee look at all that happens. `random` is in [0, 1) and decides how long
 * each step of the storage takes.
 */
export function createBrowser(random: () => number) {
  const time = createVirtualTime();
  const invariants = createInvariants();
  const outx = createStandInOutx(time);
  const store = createStoredTasks(invariants.stored);
  const reports: unknown[] = [];
  let worker: Worker | undefined;
  let isLocked = false;
  let isOnline = true;
  let isWatched = false;
  let apiKey: string | undefined = goodKey;
  let limits = maxLimits;

  /** A call of the browser's: takes a moment, has its effect, takes another, unless it is too late. */
  async function perform<T>(caller: Worker, effect: () => T): Promise<T> {
    if (!invariants.called(time.elapsed())) return never();
    await moment();
    if (!caller.alive) return never();
    const value = effect();
    await moment();
    return caller.alive ? value : never();
  }

  async function moment(): Promise<void> {
    const ms = Math.max(0, Math.floor(random() * 7) - 3);
    if (ms > 0) await time.sleep(ms);
  }

  async function request<T>(caller: Worker, slug: Slug, send: () => Promise<T>): Promise<T> {
    if (!invariants.called(time.elapsed())) return never();
    invariants.departed(slug);
    const answer = await send();
    if (!caller.alive) return never();
    invariants.landed(slug);
    return answer;
  }

  const slugOfTask = (id: string) =>
    outx.tasks.find((task) => task.id === id)?.slug ?? (id as unknown as Slug);

  const portsOf = (self: Worker): EnginePorts => ({
    tasks: {
      open: () => perform(self, store.open),
      creates: (now) => perform(self, () => store.creates(now)),
      apply: (slug, event, now, fetched) =>
        perform(self, () => {
          if (store.refusesWrites()) invariants.refused(slug, store.rows.get(slug));
          return store.apply(slug, event, now, fetched);
        }),
    },
    outx: {
      createTask: (key, slug) =>
        request(self, slug, async () => {
          invariants.creating(slug, store.rows.get(slug));
          const answer = await outx.create(key, slug, () => !self.alive);
          if (self.alive) invariants.createAnswered(slug, answer);
          return answer;
        }),
      pollTask: (key, id) =>
        request(self, slugOfTask(id), () => outx.poll(key, id, () => !self.alive)),
    },
    apiKey: () => perform(self, () => apiKey),
    limits: () => perform(self, () => limits),
    isOnline: () => isOnline,
    now: time.now,
    random,
    sleep: async (ms, signal) => {
      if (!invariants.called(time.elapsed())) return never();
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
        // The lock is not free at the very moment at which the work is done.
        await moment();
        if (self.alive) isLocked = false;
      }
    },
    keepAwake: () =>
      perform(self, () => {
        self.lastSign = time.elapsed();
      }),
    setWatchdog: (on) =>
      perform(self, () => {
        isWatched = on;
      }),
    changed: () => undefined,
    logActivity: () => undefined,
    report: (error) => {
      if (error instanceof DOMException) reports.push(error);
      else invariants.breach(`reported ${error}`);
    },
  });

  function started(): Worker {
    if (worker) {
      worker.lastSign = time.elapsed();
      return worker;
    }
    const self = { alive: true, lastSign: time.elapsed() } as Worker;
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

  async function watch(): Promise<void> {
    for (let look = 1; ; look += 1) {
      await time.sleep(alarmMs / looksInAnAlarm);
      if (worker && time.elapsed() - worker.lastSign > idleMs) stop();
      if (isWatched && look % looksInAnAlarm === 0) void started().engine.pump();
    }
  }
  void watch();

  return {
    time,
    outx,
    store,
    invariants,
    reports: reports as readonly unknown[],
    isWatched: () => isWatched,

    /** A page of ours sends a wish. Resolves when it was stored; not at all if the worker dies. */
    command: (slug: Slug, command: FetchCommand) => started().engine.command(slug, command),

    /** Any of the browser's events that wake the worker. */
    wake: () => void started().engine.pump(),

    /** The browser stops the worker, whatever it is doing. */
    stop,

    setOnline(is: boolean): void {
      isOnline = is;
      outx.setReachable(is);
      if (is) void started().engine.pump();
    },

    setLimits(next: RateLimits): void {
      limits = next;
      void started().engine.pump();
    },

    /** A page of ours saves a key, or has the stored one forgotten. */
    async saveKey(key: string | undefined): Promise<void> {
      const self = started();
      apiKey = key;
      await perform(self, () => undefined);
      if (key !== undefined) await self.engine.keySaved();
    },
  };
}
