/** Runs the work under a lock of this extension, unless somebody holds it. */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
