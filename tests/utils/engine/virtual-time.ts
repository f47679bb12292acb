import { setImmediate } from 'node:timers/promises';

interface Timer {
  readonly at: number;
  ring(): void;
}

export type VirtualTime = ReturnType<typeof createVirtualTime>;

/**
 * Time that passes only when told, and a wall clock upon it that can be set. Everything is in
 * milliseconds.
 */
export function createVirtualTime() {
  const timers = new Set<Timer>();
  let elapsed = 0;
  let offset = Date.UTC(2026, 2, 1, 12);

  /** The first timer to ring until then: of several at once, the one that was set first. */
  function firstUntil(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) if (timer.at < (first?.at ?? end + 1)) first = timer;
    return first;
  }

  return {
    /** Since the beginning; no clock can change it. */
    elapsed: () => elapsed,

    /** What the wall clock shows, since the epoch. */
    now: () => elapsed + offset,

    /** Sets the wall clock forward or back. */
    jump(ms: number): void {
      offset += ms;
    },

    /** Resolves after `ms`, or at once when the signal aborts. */
    sleep(ms: number, signal?: AbortSignal): Promise<void> {
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer = { at: elapsed + ms, ring };
        function ring() {
          timers.delete(timer);
          signal?.removeEventListener('abort', ring);
          resolve();
        }
        timers.add(timer);
        signal?.addEventListener('abort', ring);
      });
    },

    /** Lets so much time pass, and all that comes of it happen. */
    async pass(ms: number): Promise<void> {
      const end = elapsed + ms;
      for (;;) {
        // Every promise that can go on without time passing has done so by then.
        await setImmediate();
        const timer = firstUntil(end);
        if (!timer) break;
        elapsed = Math.max(elapsed, timer.at);
        timer.ring();
      }
      elapsed = end;
    },
  };
}
