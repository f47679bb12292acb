import { setImmediate } from 'node:timers/promises';

interface Timer {
  readonly at: number;
  fire(): void;
}

export type VirtualTime = ReturnType<typeof createVirtualTime>;

/**
 * Time that passes only on demand, with a wall clock on top that can be set. Everything is in
 * milliseconds.
 */
export function createVirtualTime() {
  const timers = new Set<Timer>();
  let elapsed = 0;
  let offset = Date.UTC(2026, 2, 1, 12);

  /** The first timer to fire until `end`; of several at the same time, the one that was set first. */
  function firstUntil(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) if (timer.at < (first?.at ?? end + 1)) first = timer;
    return first;
  }

  return {
    /** Since the start; setting the clock doesn't change it. */
    elapsed: () => elapsed,

    /** What the wall clock shows, since the epoch. */
    now: () => elapsed + offset,

    /** Sets the wall clock forward or back. */
    jump(ms: number): void {
      offset += ms;
    },

    /** Resolves after `ms`, or as soon as the signal aborts. */
    sleep(ms: number, signal?: AbortSignal): Promise<void> {
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer = { at: elapsed + ms, fire };
        function fire() {
          timers.delete(timer);
          signal?.removeEventListener('abort', fire);
          resolve();
        }
        timers.add(timer);
        signal?.addEventListener('abort', fire);
      });
    },

    /** Lets this much time pass, with everything that happens in it. */
    async pass(ms: number): Promise<void> {
      const end = elapsed + ms;
      for (;;) {
        // Every promise that can settle without time passing has settled after this.
        await setImmediate();
        const timer = firstUntil(end);
        if (!timer) break;
        elapsed = Math.max(elapsed, timer.at);
        timer.fire();
      }
      elapsed = end;
    },
  };
}
