interface Pending {
  readonly isMet: () => boolean;
  readonly settle: (failure?: Error) => void;
}

/** Lets callers await a state instead of sleeping until it may have come about. */
export function createConditions() {
  const pending = new Set<Pending>();

  return {
    /** Resolves once the condition is met; after the time-out, rejects with the complaint. */
    until(isMet: () => boolean, timeoutMs: number, complaint: () => string): Promise<void> {
      if (isMet()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => waiting.settle(new Error(complaint())), timeoutMs);
        const waiting: Pending = {
          isMet,
          settle(failure) {
            clearTimeout(timer);
            pending.delete(waiting);
            if (failure) reject(failure);
            else resolve();
          },
        };
        pending.add(waiting);
      });
    },

    /** To be called after every change that may meet a condition. */
    recheck(): void {
      for (const waiting of [...pending]) {
        if (waiting.isMet()) waiting.settle();
      }
    },

    close(): void {
      for (const waiting of [...pending]) waiting.settle(new Error('The sandbox was closed.'));
    },
  };
}
