import type { Slug } from '../profile/slug.ts';
import { agenda } from '../task/agenda.ts';
import type { OpenTask } from '../task/task.ts';
import { queueTurns } from '../rate-limit/start-times.ts';
import { apply, carryOut } from './run-step.ts';
import type { KeyMemory } from './key-memory.ts';
import type { EnginePorts } from './ports.ts';

/** A stopped worker is idle for 30 s first; a pause longer than this is left to the watchdog. */
const longestNapMs = 20_000;

/** How long a task is let be after its step broke, e.g. because the storage refused to write. */
const restAfterBreakMs = 5_000;

/** Does whatever the stored tasks say is due. Every trigger calls it; it never rejects. */
export type Pump = () => Promise<void>;

/**
 * The one loop behind every trigger. It holds no state that the store does not: which requests are
 * in the air is known only while they are, and what is due is read anew each round.
 */
export function createPump(ports: EnginePorts, keys: KeyMemory): Pump {
  let asked = false;
  let nap = new AbortController();

  const runWhileAsked = async () => {
    while (asked) {
      asked = false;
      await runUntilIdle(ports, keys, () => {
        nap = new AbortController();
        return nap.signal;
      });
    }
  };

  return async function pump() {
    asked = true;
    nap.abort();
    try {
      let ran: boolean;
      do {
        ran = false;
        await ports.exclusively(async () => {
          ran = true;
          await runWhileAsked();
        });
        // nb. Who asked after the last round but before the lock was free found it taken.
      } while (ran && asked);
    } catch (error) {
      ports.report(error);
    }
  };
}

/** Works until nothing is in the air and nothing becomes due soon. */
async function runUntilIdle(
  ports: EnginePorts,
  keys: KeyMemory,
  nextNap: () => AbortSignal,
): Promise<void> {
  const inTheAir = new Map<Slug, Promise<void>>();
  const resting = new Map<Slug, number>();

  const start = (task: OpenTask, open: readonly OpenTask[]) => {
    const step = carryOut(ports, keys, task, open)
      .catch((error: unknown) => {
        resting.set(task.slug, ports.now() + restAfterBreakMs);
        ports.report(error);
      })
      .then(() => {
        inTheAir.delete(task.slug);
      });
    inTheAir.set(task.slug, step);
  };

  /** Starts what is due and returns how long nothing else will be, ms. */
  const startWhatIsDue = async () => {
    const open = await openTasks(ports);
    await ports.setWatchdog(open.length > 0);
    await ports.keepAwake();

    const now = ports.now();
    for (const [slug, until] of resting) if (until <= now) resting.delete(slug);
    const rested = open.filter((task) => !resting.has(task.slug));
    const going = new Set(inTheAir.keys());
    const { due, nextAt } = agenda(rested, going, now, await turns(ports, rested, going, now));
    for (const task of due) start(task, open);
    return Math.min(nextAt ?? Number.POSITIVE_INFINITY, ...resting.values()) - now;
  };

  for (;;) {
    // nb. Taken before the store is read, so that a wish stored after it still ends the nap.
    const woken = nextNap();
    const napMs = await startWhatIsDue().catch((error: unknown) => {
      // nb. Calls in the air are not left alone: the next round would take them for lost.
      if (inTheAir.size === 0) throw error;
      ports.report(error);
      return restAfterBreakMs;
    });
    if (inTheAir.size === 0 && napMs > longestNapMs) return;
    await Promise.race([
      ports.sleep(Math.max(0, Math.min(napMs, longestNapMs)), woken),
      ...inTheAir.values(),
    ]);
  }
}

/** When the pace lets each queued task go. */
async function turns(
  ports: EnginePorts,
  open: readonly OpenTask[],
  inTheAir: ReadonlySet<Slug>,
  now: number,
): Promise<ReadonlyMap<Slug, number>> {
  if (!open.some((task) => task.state === 'queued')) return new Map();
  const [creates, limits] = await Promise.all([ports.tasks.creates(now), ports.limits()]);
  return queueTurns(open, inTheAir, { creates, limits }, now);
}

/** The open tasks; those put off for want of a network are set going again when there is one. */
async function openTasks(ports: EnginePorts): Promise<readonly OpenTask[]> {
  const open = await ports.tasks.open();
  if (!ports.isOnline()) return open;
  const held = open.filter(
    (task) => task.state !== 'creating' && task.hold?.failure.code === 'offline',
  );
  if (held.length === 0) return open;
  for (const task of held) await apply(ports, task, { type: 'released', codes: ['offline'] });
  return ports.tasks.open();
}
