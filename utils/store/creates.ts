import { limitUsage, maxLimits } from '../rate-limit/limits.ts';
import { alsoSentAt, maxCreates, type SentCreate, sentAt } from '../rate-limit/sent-create.ts';
import type { Database } from './database.ts';
import type { CreateRow } from './schema.ts';
import type { Write, WriteTransaction } from './write-transaction.ts';

/** Adds a create sent at `now` (ms since the epoch) and deletes the oldest ones. */
export const putCreate = (tx: WriteTransaction, now: number): Write[] => [
  () => tx.objectStore('creates').add({ at: now }),
  async () => {
    const creates = tx.objectStore('creates');
    // nb. By number, not by time: a clock that is ahead for a while must not delete any.
    const keys = await creates.getAllKeys();
    await Promise.all(keys.slice(0, -maxCreates).map((key) => creates.delete(key)));
  },
];

/** Whether even the highest limits leave room for a create at `now`, ms since the epoch. */
export async function isBelowCeiling(tx: WriteTransaction, now: number): Promise<boolean> {
  const { hour, day } = limitUsage(
    timesOf(await tx.objectStore('creates').getAll(), now),
    maxLimits,
    now,
  );
  return hour.used < hour.limit && day.used < day.limit;
}

/** When the stored creates count as sent, at `now`. Ms since the epoch, in no particular order. */
export async function createTimes(database: Database, now: number): Promise<number[]> {
  return timesOf(await (await database.connect()).getAll('creates'), now);
}

/** Adds `now` to the creates that are all dated later: the clock was set back since. */
export async function redateCreates(database: Database, now: number): Promise<void> {
  const tx = (await database.connect()).transaction('creates', 'readwrite');
  for (let row = await tx.store.openCursor(); row; row = await row.continue()) {
    const create = row.value;
    if (isCreate(create) && sentAt(create, now) === undefined) {
      await row.update({ ...create, ...alsoSentAt(create, now) });
    }
  }
  await tx.done;
}

const timesOf = (rows: readonly CreateRow[], now: number) =>
  rows.filter(isCreate).map((create) => sentAt(create, now) ?? now);

const isCreate = ({ at, alsoAt = [] }: { readonly [Name in keyof SentCreate]?: unknown }) =>
  typeof at === 'number' &&
  Array.isArray(alsoAt) &&
  alsoAt.every((time) => typeof time === 'number');
