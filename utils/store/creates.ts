import type { Database } from './database.ts';
import type { Write, WriteTransaction } from './write-transaction.ts';

/**
 * How long a create is kept, ms. The rate limit looks back one day; kept for two, a create is still
 * known after the clock was up to a day ahead for a while.
 */
const keptMs = 48 * 60 * 60 * 1000;

/** Adds a create sent at `now` (ms since the epoch) and deletes old ones. */
export const putCreate = (tx: WriteTransaction, now: number): Write[] => [
  () => tx.objectStore('creates').add({ at: now }),
  async () => {
    const old = IDBKeyRange.upperBound(now - keptMs);
    const index = tx.objectStore('creates').index('at');
    for (let row = await index.openCursor(old); row; row = await row.continue()) await row.delete();
  },
];

/** The times of the stored creates, ms since the epoch, in no particular order. */
export async function createTimes(database: Database): Promise<number[]> {
  const rows: readonly { readonly at?: unknown }[] = await (await database.connect()).getAll(
    'creates',
  );
  return rows.map(({ at }) => at).filter((at) => typeof at === 'number');
}

/** Changes every time later than `now` to `now`: the clock was set back since. */
export async function redateCreates(database: Database, now: number): Promise<void> {
  const tx = (await database.connect()).transaction('creates', 'readwrite');
  const later = IDBKeyRange.lowerBound(now, true);
  for (let row = await tx.store.index('at').openCursor(later); row; row = await row.continue()) {
    await row.update({ ...row.value, at: now });
  }
  await tx.done;
}
