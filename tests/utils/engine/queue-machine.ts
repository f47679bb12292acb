import { setImmediate } from 'node:timers/promises';
import { createEngine, type Engine } from '../../../utils/engine/engine.ts';
import type { EnginePorts } from '../../../utils/engine/ports/fetching.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { Pace } from '../../../utils/queue/pace.ts';
import type { CreateAnswer } from '../../../utils/task/answer.ts';
import { openEmptyStores } from '../store/store.ts';
import { hour, second } from '../task/tasks.ts';

/** A create that reached OutX. `at` is in ms since the epoch. */
export interface SentCreate {
  readonly slug: Slug;
  readonly at: number;
}

interface MachineOptions {
  /** In [0, 1). */
  readonly random: () => number;
  readonly pace: Pace;
  /** When it is switched on, ms since the epoch. */
  readonly start: number;
  /** Whether the machine is switched on at this time, ms since the epoch. Asked about whole hours. */
  readonly isOn?: (at: number) => boolean;
  /** How long OutX takes for a task, ms; otherwise between one and nine seconds. */
  readonly taskMs?: number;
  /** How likely the browser stops the worker at each of its calls. */
  readonly stopRate?: number;
}

const never = <T>() => new Promise<T>(() => undefined);

/** The browser's own bound: the shortest period of an alarm, ms. */
const alarmMs = 30 * second;

export type Machine = ReturnType<typeof createMachine>;

/**
 * The engine over the real stores, on a machine whose time passes only where the engine waits. Its worker
 * is stopped at random, and the machine is switched off for hours or weeks.
 */
export function createMachine(options: MachineOptions) {
  const { random, pace, start, isOn, taskMs, stopRate = 0 } = options;
  const stores = openEmptyStores();
  const creates: SentCreate[] = [];
  const endsAt = new Map<string, number>();
  const reports: unknown[] = [];
  let now = start;
  let isWatched = false;
  let wakeAt = Number.POSITIVE_INFINITY;
  let stops = 0;
  let headline = 0;
  let isLocked = false;
  let createAnswer: (slug: Slug) => CreateAnswer | undefined = () => undefined;

  /** A worker, and what resolves when the browser stops it. */
  function startWorker() {
    let stop = () => {};
    let isAlive = true;
    let running: Promise<void> | undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = () => {
        isAlive = false;
        stops += 1;
        resolve();
      };
    });
    /** A call of the worker: the browser may stop the worker before it, or before its answer. */
    const call = async <T>(effect: () => Promise<T> | T): Promise<T> => {
      if (isAlive && random() < stopRate) stop();
      if (!isAlive) return never();
      const value = await effect();
      return isAlive ? value : never();
    };
    const { tasks, queue } = stores;
    const ports: EnginePorts = {
      tasks: {
        open: () => call(tasks.open),
        creates: (at) => call(() => tasks.creates(at)),
        address: (slug) => call(() => tasks.address(slug)),
        urn: (slug) => call(() => tasks.urn(slug)),
        apply: (...args) => call(() => tasks.apply(...args)),
      },
      queue: {
        front: () => call(queue.front),
        start: (...args) => call(() => queue.start(...args)),
        watched: () => call(queue.watched),
        plan: (...args) => call(() => queue.plan(...args)),
      },
      outx: {
        createTask: (_key, slug) =>
          call(() => {
            creates.push({ slug, at: now });
            const outxTaskId = `task-${creates.length}`;
            endsAt.set(outxTaskId, now + (taskMs ?? Math.round(second + random() * 8 * second)));
            return createAnswer(slug) ?? { kind: 'accepted', outxTaskId };
          }),
        createPostsTask: never,
        pollTask: (_key, outxTaskId) =>
          call(() => {
            if (now < (endsAt.get(outxTaskId) ?? 0)) return { kind: 'pending', pickedUp: true };
            headline += 1;
            return { kind: 'completed', output: { name: 'A', headline: `Version ${headline}` } };
          }),
      },
      apiKey: () => call(() => (isLocked ? { missing: 'key-locked' } : { apiKey: 'outx_good' })),
      pace: () => call(() => pace),
      learnedPolls: () => call(() => undefined),
      isOnline: () => true,
      team: { ask: async () => ({ kind: 'create' }) },
      hasAccess: () => call(() => true),
      now: () => now,
      random,
      sleep: async (ms) => {
        // nb. Whatever is in flight is answered first.
        await setImmediate();
        now += isAlive ? ms : 0;
      },
      // nb. Waits for the work that is running, so that time passes only with it.
      exclusively: async (work) => {
        if (running) return running;
        running = work();
        await running;
        running = undefined;
      },
      keepAwake: () => call(() => undefined),
      setWatchdog: (on) =>
        call(() => {
          isWatched = on;
        }),
      wakeAt: (at) =>
        call(() => {
          wakeAt = at;
        }),
      changed: () => {},
      logActivity: () => {},
      report: (error) => reports.push(error),
    };
    const engine = createEngine(ports);
    return { engine, stopped };
  }

  let worker = startWorker();

  /** Runs until the worker has nothing to do, or is stopped. Returns whether it was stopped. */
  async function work(act: (engine: Engine) => Promise<unknown>): Promise<boolean> {
    const isStopped = await Promise.race([
      act(worker.engine).then(() => false),
      worker.stopped.then(() => true),
    ]);
    if (isStopped) worker = startWorker();
    return isStopped;
  }

  /** The time of the next alarm. A machine that was off meanwhile starts the browser again. */
  function nextWake(isStopped: boolean): number {
    const watchdogAt = isWatched || isStopped ? now + alarmMs : Number.POSITIVE_INFINITY;
    const due = Math.max(now + 1, Math.min(wakeAt, watchdogAt));
    if (due >= wakeAt) wakeAt = Number.POSITIVE_INFINITY;
    if (!isOn || due === Number.POSITIVE_INFINITY || isOn(due)) return due;
    let on = Math.ceil(due / hour) * hour;
    while (!isOn(on)) on += hour;
    worker = startWorker();
    return on;
  }

  return {
    stores,
    creates: creates as readonly SentCreate[],
    reports: reports as readonly unknown[],
    now: () => now,
    stops: () => stops,
    /** The key is locked, or unlocked without telling the engine. */
    setLocked(is: boolean) {
      isLocked = is;
    },
    setCreateAnswer(next: typeof createAnswer) {
      createAnswer = next;
    },

    /** A page gives a command to the engine. */
    act: (act: (engine: Engine) => Promise<unknown>) => work(act),

    /** Runs until `end` (ms since the epoch), or until nothing is left to do. */
    async runUntil(end: number): Promise<void> {
      while (now < end) {
        const isStopped = await work((engine) => engine.pump());
        const next = nextWake(isStopped);
        if (next === Number.POSITIVE_INFINITY) return;
        now = Math.min(next, Math.max(end, now));
      }
    },
  };
}

/** The most creates in any time span of this length, ms. */
export function mostWithin(creates: readonly SentCreate[], spanMs: number): number {
  const times = creates.map(({ at }) => at).sort((one, other) => one - other);
  let [most, first] = [0, 0];
  for (const [last, at] of times.entries()) {
    while ((times[first] ?? 0) <= at - spanMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
