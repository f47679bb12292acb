import { limitUsage, maxLimits } from '../rate-limit/limits.ts';
import {
  adjustedCreates,
  createTimes,
  maxCreates,
  newCreate,
  type SentCreate,
} from '../rate-limit/sent-create.ts';
import type { Database } from './database.ts';
import type { CreateRow } from './schema.ts';
import type { Write, WriteTransaction } from './write-transaction.ts';

/** Adds a create sent at `now` (ms since the epoch) and deletes the oldest ones. */
export const putCreate = (tx: WriteTransaction, now: number): Write[] => [
  async () => {
    const creates = tx.objectStore('creates');
    // nb. First: the new one hides that the clock was set back since the others were sent.
    const before = await adjust(creates, now);
    await creates.add(newCreate(before, now));
    // nb. By number, not by time: a clock that is ahead for a while must not delete any.
    const keys = await creates.getAllKeys();
    await Promise.all(keys.slice(0, -maxCreates).map((key) => creates.delete(key)));
  },
];

/** Whether even the highest limits leave room for a create at `now`, ms since the epoch. */
export async function isBelowCeiling(tx: WriteTransaction, now: number): Promise<boolean> {
  const creates = readable(await tx.objectStore('creates').getAll());
  const { hour, day } = limitUsage(createTimes(creates, now), maxLimits, now);
  return hour.used < hour.limit && day.used < day.limit;
}

/** When the stored creates count as sent, at `now`. Ms since the epoch, in no particular order. */
export async function readCreateTimes(database: Database, now: number): Promise<number[]> {
  return createTimes(readable(await (await database.connect()).getAll('creates')), now);
}

/** As `readCreateTimes`. Stores the times that creates have since the clock was set, if it was. */
export async function adjustCreateTimes(database: Database, now: number): Promise<number[]> {
  const tx = (await database.connect()).transaction('creates', 'readwrite');
  const creates = await adjust(tx.store, now);
  await tx.done;
  return createTimes(creates, now);
}

interface CreateStore {
  getAll(): Promise<CreateRow[]>;
  put(create: CreateRow): Promise<unknown>;
}

/** Returns the adjusted creates. */
async function adjust(store: CreateStore, now: number): Promise<readonly CreateRow[]> {
  const creates = readable(await store.getAll());
  const adjusted = adjustedCreates(creates, now);
  const changed = adjusted.filter((create) => !creates.includes(create));
  await Promise.all(changed.map((create) => store.put(create)));
  return adjusted;
}

const readable = (rows: readonly CreateRow[]) => rows.filter(isCreate);

const isCreate = ({ at, alsoAt = [] }: { readonly [Name in keyof SentCreate]?: unknown }) =>
  typeof at === 'number' &&
  Array.isArray(alsoAt) &&
  alsoAt.every((time) => typeof time === 'number');
