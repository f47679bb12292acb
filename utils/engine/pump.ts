import type { FailureCode } from '../failure/failure.ts';
import { queueStartTimes, type StartTimes } from '../rate-limit/start-times.ts';
import { dueTasks } from '../task/due-tasks.ts';
import type { OpenTask } from '../task/task.ts';
import { type TaskKey, taskKey } from '../task/task-type.ts';
import type { KeyMemory } from './key-memory.ts';
import type { EnginePorts } from './ports/fetching.ts';
import { runQueue } from './run-queue.ts';
import { apply, runStep } from './run-step.ts';

/** The browser stops an idle worker after 30 s. Longer pauses are left to the watchdog alarm. */
const maxPauseMs = 20_000;

/** How long a task is left alone after its step failed, e.g. because the storage rejected a write. */
const pauseAfterErrorMs = 5_000;

/** Does everything that the stored tasks say is due. Every trigger calls it. Never rejects. */
export type Pump = () => Promise<void>;

/**
 * The one loop behind every trigger. Its only state are the requests in flight; what is due is read
 * from the store in each round.
 */
export function createPump(ports: EnginePorts, keys: KeyMemory): Pump {
  let requested = false;
  let pause = new AbortController();

  const runWhileRequested = async () => {
    while (requested) {
      requested = false;
      await runUntilIdle(ports, keys, () => {
        pause = new AbortController();
        return pause.signal;
      });
    }
  };

  return async function pump() {
    requested = true;
    pause.abort();
    try {
      let ran: boolean;
      do {
        ran = false;
        await ports.exclusively(async () => {
          ran = true;
          await runWhileRequested();
        });
        // nb. A call that came after the last round, but before the lock was free, found it taken.
      } while (ran && requested);
    } catch (error) {
      ports.report(error);
    }
  };
}

/** Works until nothing is in flight and nothing becomes due soon. */
async function runUntilIdle(
  ports: EnginePorts,
  keys: KeyMemory,
  nextPause: () => AbortSignal,
): Promise<void> {
  const inFlight = new Map<TaskKey, Promise<void>>();
  const coolingDown = new Map<TaskKey, number>();

  const start = (task: OpenTask, open: readonly OpenTask[]) => {
    const key = taskKey(task);
    const step = runStep(ports, keys, task, open)
      .catch((error: unknown) => {
        coolingDown.set(key, ports.now() + pauseAfterErrorMs);
        ports.report(error);
      })
      .then(() => {
        inFlight.delete(key);
      });
    inFlight.set(key, step);
  };

  /** Starts what is due and returns the time until something else is, in ms. */
  const startWhatIsDue = async () => {
    const wereInFlight = [...inFlight.keys()];
    const open = await openTasks(ports);
    const now = ports.now();
    const queueAt = (await runQueue(ports, open, now)) ?? Number.POSITIVE_INFINITY;
    if (queueAt <= now) return 0;
    if (queueAt < Number.POSITIVE_INFINITY) await ports.wakeAt(queueAt);
    await ports.setWatchdog(open.length > 0);
    await ports.keepAwake();

    for (const [key, until] of coolingDown) if (until <= now) coolingDown.delete(key);
    const ready = open.filter((task) => !coolingDown.has(taskKey(task)));
    // nb. A task whose request has ended since may have been read before its answer was stored.
    const hasEnded = wereInFlight.some((key) => !inFlight.has(key));
    const busy = new Set([...wereInFlight, ...inFlight.keys()]);
    const startTimes = await startTimesOf(ports, ready, busy, now);
    const { due, nextAt } = dueTasks(ready, busy, now, startTimes);
    for (const task of due) start(task, open);
    if (hasEnded) return 0;
    return Math.min(nextAt ?? Number.POSITIVE_INFINITY, queueAt, ...coolingDown.values()) - now;
  };

  for (;;) {
    // nb. Created before the store is read, so that a command stored after that ends the pause.
    const woken = nextPause();
    const pauseMs = await startWhatIsDue().catch((error: unknown) => {
      // nb. Stay while requests are in flight: the next round would treat their answers as lost.
      if (inFlight.size === 0) throw error;
      ports.report(error);
      return pauseAfterErrorMs;
    });
    if (inFlight.size === 0 && pauseMs > maxPauseMs) return;
    await Promise.race([
      ports.sleep(Math.max(0, Math.min(pauseMs, maxPauseMs)), woken),
      ...inFlight.values(),
    ]);
  }
}

/** When the rate limit lets each queued task start. */
async function startTimesOf(
  ports: EnginePorts,
  open: readonly OpenTask[],
  inFlight: ReadonlySet<TaskKey>,
  now: number,
): Promise<StartTimes> {
  if (!open.some((task) => task.state === 'queued')) return new Map();
  const [creates, { limits }] = await Promise.all([ports.tasks.creates(now), ports.pace()]);
  return queueStartTimes(open, inFlight, { creates, limits }, now);
}

/** The open tasks. Resumes those that wait for a network, or for access to OutX, once there is one. */
async function openTasks(ports: EnginePorts): Promise<readonly OpenTask[]> {
  const open = await ports.tasks.open();
  const codes = await settledCauses(ports, open);
  const held = open.filter((task) => codes.some((code) => isHeldFor(code, task)));
  if (held.length === 0) return open;
  for (const task of held) await apply(ports, task, { type: 'released', codes });
  return ports.tasks.open();
}

/** The causes of holds that are gone, as far as the browser itself can tell. */
async function settledCauses(
  ports: EnginePorts,
  open: readonly OpenTask[],
): Promise<readonly FailureCode[]> {
  const lacksAccess = open.some((task) => isHeldFor('access-missing', task));
  return [
    ...(ports.isOnline() ? (['offline'] as const) : []),
    ...(lacksAccess && (await ports.hasAccess()) ? (['access-missing'] as const) : []),
  ];
}

const isHeldFor = (code: FailureCode, task: OpenTask) =>
  task.state !== 'creating' && task.hold?.failure.code === code;
