/** Runs the work while holding a lock of this extension. Does nothing if the lock is taken. */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
