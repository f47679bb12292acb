import type { Database } from './database.ts';
import type { Write, WriteTransaction } from './write-transaction.ts';

/**
 * How long a create is remembered. The pace looks back a day; kept twice as long, a clock that was
 * a day ahead for a while has not made us forget.
 */
const keptMs = 48 * 60 * 60 * 1000;

/** Remembers a create sent at `now` (ms since the epoch), and forgets those long past. */
export const rememberCreate = (tx: WriteTransaction, now: number): Write[] => [
  () => tx.objectStore('creates').add({ at: now }),
  async () => {
    const past = IDBKeyRange.upperBound(now - keptMs);
    const index = tx.objectStore('creates').index('at');
    for (let row = await index.openCursor(past); row; row = await row.continue())
      await row.delete();
  },
];

/** The times of the creates remembered, ms since the epoch, in no order. Rejects as the storage does. */
export async function createTimes(database: Database): Promise<number[]> {
  const rows: readonly { readonly at?: unknown }[] = await (await database.connect()).getAll(
    'creates',
  );
  return rows.map(({ at }) => at).filter((at) => typeof at === 'number');
}

/** Dates `now` what is dated ahead of it, as a clock that was set back leaves it. */
export async function redateCreates(database: Database, now: number): Promise<void> {
  const tx = (await database.connect()).transaction('creates', 'readwrite');
  const ahead = IDBKeyRange.lowerBound(now, true);
  for (let row = await tx.store.index('at').openCursor(ahead); row; row = await row.continue()) {
    await row.update({ ...row.value, at: now });
  }
  await tx.done;
}
