interface Waiter {
  readonly isMet: () => boolean;
  readonly settle: (error?: Error) => void;
}

/** Lets callers wait for a condition instead of sleeping. */
export function createWaiters() {
  const waiters = new Set<Waiter>();

  return {
    /** Resolves once the condition is met. Rejects with `describeFailure()` after `timeoutMs`. */
    waitUntil(
      isMet: () => boolean,
      timeoutMs: number,
      describeFailure: () => string,
    ): Promise<void> {
      if (isMet()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => waiter.settle(new Error(describeFailure())), timeoutMs);
        const waiter: Waiter = {
          isMet,
          settle(error) {
            clearTimeout(timer);
            waiters.delete(waiter);
            if (error) reject(error);
            else resolve();
          },
        };
        waiters.add(waiter);
      });
    },

    /** Call this after every change that may meet a condition. */
    recheck(): void {
      for (const waiter of [...waiters]) {
        if (waiter.isMet()) waiter.settle();
      }
    },

    /** Rejects everything that still waits. */
    close(): void {
      for (const waiter of [...waiters]) waiter.settle(new Error('The sandbox was closed.'));
    },
  };
}
